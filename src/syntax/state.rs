//! The transition system: arc-hybrid, which builds every projective tree and only those.
//!
//! ```text
//! Shift   stack         | first rest  →  stack first | rest
//! Left    stack top     | first rest  →  stack       | first rest     first is the head of top
//! Right   stack next top| rest        →  stack next  | rest           next is the head of top
//! ```
//!
//! The root stands behind the last token and has one dependent. Each token is shifted once and attached once, so a
//! sentence takes two actions a token.

/// What to do next.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Action {
    Shift,
    Left,
    Right,
}

impl Action {
    /// All of them, in the order of their scores.
    pub(crate) const ALL: [Self; 3] = [Self::Shift, Self::Left, Self::Right];
}

/// A token by its number; the root has the number behind the last one.
pub(crate) type Node = u32;

/// No token.
pub(crate) const NONE: Node = Node::MAX;

/// What is known of a token while the tree grows.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Grown {
    /// Its head; [`NONE`] as long as there is none.
    pub(crate) head: Node,
    /// The number of its relation.
    pub(crate) label: u8,
    /// How many dependents it has before it and behind it.
    pub(crate) valency: [u8; 2],
    /// The last two dependents before it, the outermost first.
    pub(crate) lefts: [Node; 2],
    /// The last two behind it, the outermost first.
    pub(crate) rights: [Node; 2],
}

impl Grown {
    const NEW: Self = Self { head: NONE, label: 0, valency: [0; 2], lefts: [NONE; 2], rights: [NONE; 2] };
}

/// A tree that grows, with its stack and what is left of the sentence.
#[derive(Clone, Debug, Default)]
pub(crate) struct State {
    /// The tokens and, last, the root.
    pub(crate) nodes: Vec<Grown>,
    stack: Vec<Node>,
    /// The first token that is not yet shifted, or the root.
    pub(crate) first: Node,
}

impl State {
    /// Begin a sentence of `tokens`.
    pub(crate) fn begin(&mut self, tokens: usize) {
        self.nodes.clear();
        self.nodes.resize(tokens + 1, Grown::NEW);
        self.stack.clear();
        self.first = 0;
    }

    /// The number of the root.
    pub(crate) fn root(&self) -> Node {
        Node::try_from(self.nodes.len()).unwrap_or(NONE).saturating_sub(1)
    }

    pub(crate) fn is_done(&self) -> bool {
        self.stack.is_empty() && self.first >= self.root()
    }

    /// The token so far below the top of the stack.
    pub(crate) fn stacked(&self, below: usize) -> Node {
        self.stack.iter().nth_back(below).copied().unwrap_or(NONE)
    }

    /// The stack, its top last.
    #[allow(dead_code, reason = "only the learner asks")]
    pub(crate) fn stack(&self) -> &[Node] {
        &self.stack
    }

    /// The token so far behind the first one of the rest.
    pub(crate) fn waiting(&self, behind: Node) -> Node {
        let node = self.first.saturating_add(behind);
        if node <= self.root() { node } else { NONE }
    }

    /// Which of [`Action::ALL`] may be done.
    pub(crate) fn allowed(&self) -> [bool; 3] {
        let depth = self.stack.len();
        let is_root = self.first == self.root();
        [!is_root, if is_root { depth == 1 } else { depth >= 1 }, depth >= 2]
    }

    /// Head and dependent of the arc that an action makes.
    pub(crate) fn arc(&self, action: Action) -> Option<(Node, Node)> {
        let top = self.stacked(0);
        match action {
            Action::Shift => None,
            Action::Left => Some((self.first, top)),
            Action::Right => Some((self.stacked(1), top)),
        }
    }

    /// Move the first token of the rest to the stack.
    pub(crate) fn shift(&mut self) {
        self.stack.push(self.first);
        self.first += 1;
    }

    /// Attach the top of the stack and take it off.
    pub(crate) fn attach(&mut self, head: Node, dependent: Node, label: u8) {
        self.stack.pop();
        let child = &mut self.nodes[dependent as usize];
        (child.head, child.label) = (head, label);
        let parent = &mut self.nodes[head as usize];
        let (side, outer) = if dependent < head { (0, &mut parent.lefts) } else { (1, &mut parent.rights) };
        *outer = [dependent, outer[0]];
        parent.valency[side] = parent.valency[side].saturating_add(1);
    }
}
