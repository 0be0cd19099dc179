//! What a figure counts or measures, in the text's words.
//!
//! ```text
//! measure = noun phrase that the figure stands in or counts ;            (* a 25% tariff on steel *)
//!         | subject of a verb of change or level ;                       (* prices rose 4% *)
//!         | object of a verb of change ;                                 (* cut its staff by 4% *)
//!         | whole , "who" | "that" , predicate ;                         (* 41% of voters support the plan *)
//!         | [ whole ] , subject , verb ;                                 (* the mill earned $4 million *)
//!         | label before a bare figure ;                                   (* wool index 412.70, total cost: $40 *)
//!         | counted noun , "that" , who does what to it ;                  (* jobs that the port added *)
//!         | the measure of the figure it stands beside or goes on from ; (* or $3.10 a cow, from $90 million *)
//! ```
//!
//! Article, figure and times are left out. `scene` holds a parsed sentence with its figures, `noun` reads noun phrases and `verb` predicates
//! from it. `govern` lists the readings in order of trust; each stands with its like: `phrase` (within a noun phrase), `label`, `counted` and
//! `actor` (counts), `share` (parts of a whole), `subject` (subjects and pronouns), `clause`, `known` (the same as a figure before), `elided`
//! (words left out), `contest` (two sides), `climb` (the tree). What the order of words tells by itself is in `surface` (before a figure) and `behind`; `carry` keeps what
//! later sentences point back to.

mod actor;
mod behind;
mod carry;
mod clause;
mod climb;
mod contest;
mod counted;
mod elided;
mod govern;
mod known;
mod label;
mod noun;
mod phrase;
mod respective;
mod scene;
mod share;
mod subject;
mod surface;
mod verb;
mod wording;

use crate::period::Expression;
use crate::quantity::Quantity;
use crate::syntax::{Parse, parse};
use crate::text::{Document, Sentence, Span};

use carry::Carried;
use scene::Scene;
pub(super) use scene::{is_abbreviated, is_measuring, token};

/// Reads the measures of a text, sentence by sentence, with the same buffers.
#[derive(Debug, Default)]
pub(super) struct Measures {
    tree: Parse,
    scene: Scene,
    carried: Carried,
    /// Where the sentence before ended.
    end: usize,
}

impl Measures {
    /// The measure of each of these quantities of one sentence, in order.
    pub(super) fn read<'e>(
        &mut self,
        sentence: &Sentence<'_, '_>,
        times: impl Iterator<Item = &'e Expression>,
        quantities: &[Quantity],
    ) -> Vec<Option<String>> {
        parse(sentence, &mut self.tree);
        self.scene.fill(sentence, &self.tree, times, quantities);
        self.carried.go_on(self.follows(sentence));
        let mut measures: Vec<Option<String>> = Vec::with_capacity(quantities.len());
        for (index, quantity) in quantities.iter().enumerate() {
            let view = scene::View { sentence, tree: &self.tree, scene: &self.scene };
            let measure = govern::measure(view, &mut self.carried, quantity, index, &measures);
            self.carried.keep(measure.as_ref(), quantity.kind);
            measures.push(measure);
        }
        let view = scene::View { sentence, tree: &self.tree, scene: &self.scene };
        respective::part(view, &mut measures);
        self.carried.speak(noun::spoken_of(view));
        self.end = sentence.span().end;
        measures
    }

    /// Whether the sentence stands right behind the one read before.
    fn follows(&self, sentence: &Sentence<'_, '_>) -> bool {
        self.end > 0 && stands_behind(sentence.document(), self.end, sentence.span())
    }

    /// The tree of the sentence read last.
    pub(super) const fn tree(&self) -> &Parse {
        &self.tree
    }
}

/// Whether a sentence stands right behind another, which ends at this byte.
pub(super) fn stands_behind(document: &Document<'_>, end: usize, sentence: Span) -> bool {
    end <= sentence.start && !document.slice(Span::new(end, sentence.start)).contains(char::is_alphanumeric)
}
