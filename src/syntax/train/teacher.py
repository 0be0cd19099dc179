#!/usr/bin/env python3
"""Learn to parse from train.conllu, then read plain.conllu: the trees go to read.conllu, for `train` to learn from.

usage: teacher.py FOLDER

FOLDER is what `train --plain` has written. A network (words with vectors learnt from all texts of the folder, their letters, two layers of LSTM in
both directions, a biaffine choice of head and relation) is too slow and too large to ship, and right more often than what ships. It needs
torch 2.4 and gensim 4.4, and takes some twenty minutes on one core. Sentences whose heads make no tree are left out.
"""
import random, sys
from collections import Counter
from pathlib import Path

import numpy
import torch
from gensim.models import Word2Vec
from torch import nn
from torch.nn import functional as F

HIDDEN, LAYERS, EPOCHS, VECTOR, LETTERS, LONGEST_WORD = 220, 2, 11, 100, 96, 16
ARC, LABEL = 256, 96
BATCH, RATE = 1200, 2e-3
PADDING, UNKNOWN = 0, 1


def sentences(path):
    """Rows of form, glued, fine tag, head, relation: one list a sentence."""
    for block in path.read_text(encoding="utf-8").split("\n\n"):
        rows, glued = [], False
        for line in block.splitlines():
            if line.startswith("#"):
                continue
            _, form, _, tag, fine, _, head, relation, _, misc = line.split("\t")
            rows.append((form, int(glued), f"{tag}\t{fine}", int(head), relation))
            glued = misc == "SpaceAfter=No"
        if rows:
            yield rows


def plain(form):
    form = form.lower().translate(str.maketrans("’‘“”", "''\"\""))
    return "".join("0" if letter.isdigit() else letter for letter in form)


class Names:
    """Names and their numbers, from `first`."""

    def __init__(self, names, first=0):
        self.all, self.first = list(names), first
        self.numbers = {name: number for number, name in enumerate(self.all, first)}

    def __len__(self):
        return len(self.all) + self.first

    def number(self, name):
        return self.numbers.get(name, UNKNOWN)


class Coder:
    """From sentences to tensors."""

    def __init__(self, train, texts):
        vectors = Word2Vec([[plain(row[0]) for row in rows] for rows in texts], vector_size=VECTOR, window=4, sg=1, negative=10,
                           min_count=2, epochs=12, workers=1, sample=1e-4, seed=1).wv
        self.vectors = torch.tensor(vectors.vectors / numpy.linalg.norm(vectors.vectors, axis=1).mean())
        self.words = Names(vectors.index_to_key, first=2)
        letters = Counter(letter for rows in train for row in rows for letter in row[0])
        self.letters = Names((letter for letter, count in sorted(letters.items()) if count > 4), first=2)
        self.tags = Names(sorted({row[2] for rows in train for row in rows}))
        self.relations = Names(sorted({row[4] for rows in train for row in rows}))
        counts = Counter(plain(row[0]) for rows in train for row in rows)
        self.is_rare = lambda form: float(counts[form] < 3)

    def spelled(self, form):
        front = LONGEST_WORD - 10
        if len(form) > LONGEST_WORD - 2:
            form = form[:front] + form[front + 2 - LONGEST_WORD:]
        letters = [UNKNOWN, *map(self.letters.number, form), UNKNOWN]
        return letters + [PADDING] * (LONGEST_WORD - len(letters))

    def __call__(self, rows):
        words = [plain(row[0]) for row in rows]
        columns = [list(map(self.words.number, words)), [self.spelled(row[0]) for row in rows], [row[1] for row in rows],
                   [self.tags.number(row[2]) for row in rows], [row[3] for row in rows], [self.relations.number(row[4]) for row in rows]]
        return [torch.tensor(column) for column in columns] + [torch.tensor(list(map(self.is_rare, words)))]


class Teacher(nn.Module):
    def __init__(self, coder):
        super().__init__()
        self.vectors = nn.Embedding.from_pretrained(torch.cat([torch.zeros(2, VECTOR), coder.vectors]))
        self.words = nn.Embedding(len(coder.words), VECTOR, padding_idx=PADDING)
        nn.init.normal_(self.words.weight, 0, 0.1)
        self.letters = nn.Embedding(len(coder.letters), 32, padding_idx=PADDING)
        self.spelling = nn.Conv1d(32, LETTERS, 3, padding=1)
        self.glued = nn.Embedding(2, 8)
        inputs = [VECTOR + LETTERS + 8] + [2 * HIDDEN] * (LAYERS - 1)
        self.layers = nn.ModuleList(nn.LSTM(size, HIDDEN, batch_first=True, bidirectional=True) for size in inputs)
        self.root = nn.Parameter(torch.zeros(2 * HIDDEN))
        self.tags = nn.ModuleList([nn.Linear(2 * HIDDEN, 128), nn.Linear(128, len(coder.tags))])
        self.sides = nn.ModuleList(nn.Linear(2 * HIDDEN, size) for size in (ARC, ARC, LABEL, LABEL))
        self.arc = nn.Parameter(torch.randn(ARC + 1, ARC) * 0.01)
        self.label = nn.Parameter(torch.zeros(len(coder.relations), LABEL + 1, LABEL + 1))

    def drop(self, x, share=0.33):
        """Drop the same inputs through a whole sentence."""
        return x * x.new_empty(len(x), 1, x.shape[2]).bernoulli_(1 - share) / (1 - share) if self.training else x

    def forward(self, words, letters, glued, rare, lengths):
        many, longest = words.shape
        known, seen = words, words
        if self.training:
            chance = torch.rand(many, longest)
            known = words.masked_fill((chance < 0.08) | (rare > 0) & (chance < 0.3), UNKNOWN)
            seen = words.masked_fill(torch.rand(many, longest) < 0.06, PADDING)
        different, place = torch.unique(letters.flatten(0, 1), dim=0, return_inverse=True)
        spelling = F.relu(self.spelling(self.letters(different).transpose(1, 2))).amax(2)[place].unflatten(0, (many, longest))
        x = self.drop(torch.cat([self.vectors(seen) + self.words(known), spelling, self.glued(glued)], 2), 0.25)
        for layer in self.layers:
            packed = nn.utils.rnn.pack_padded_sequence(x, lengths, batch_first=True, enforce_sorted=False)
            x = self.drop(nn.utils.rnn.pad_packed_sequence(layer(packed)[0], batch_first=True)[0])
        tags = self.tags[1](self.drop(F.relu(self.tags[0](x))))
        heads = torch.cat([self.root.expand(many, 1, -1), x], 1)
        dependent, head, labelled, label = (self.drop(F.leaky_relu(side(y), 0.1)) for side, y in zip(self.sides, (x, heads, x, heads)))
        arcs = F.pad(dependent, (0, 1), value=1) @ self.arc @ head.transpose(1, 2)
        arcs = arcs.masked_fill((torch.arange(longest + 1) > lengths[:, None])[:, None], -1e4)
        at = torch.arange(longest)
        arcs[:, at, at + 1] = -1e4
        return tags, arcs, labelled, label

    def relations(self, dependent, head, heads):
        head = head.gather(1, heads[:, :, None].expand(-1, -1, LABEL))
        return torch.einsum("bni,lij,bnj->bnl", F.pad(dependent, (0, 1), value=1), self.label, F.pad(head, (0, 1), value=1))


def batches(data, size, shuffles):
    """Sentences of about the same length together, by their places."""
    order = sorted(range(len(data)), key=lambda at: len(data[at][0]) + shuffles * random.random() * 3)
    found, some, tokens = [], [], 0
    for at in order:
        some.append(at)
        tokens += len(data[at][0])
        if tokens >= size or at == order[-1]:
            found.append(some)
            some, tokens = [], 0
    if shuffles:
        random.shuffle(found)
    return found


def together(data, places):
    lengths = torch.tensor([len(data[at][0]) for at in places])
    pad = lambda column, filler: nn.utils.rnn.pad_sequence([data[at][column] for at in places], batch_first=True, padding_value=filler)
    return [pad(0, PADDING), pad(1, PADDING), pad(2, 0), pad(6, 0)], [pad(3, -1), pad(4, -1), pad(5, -1)], lengths


def learn(teacher, data):
    steps = EPOCHS * len(batches(data, BATCH, True))
    optimizer = torch.optim.Adam((weight for weight in teacher.parameters() if weight.requires_grad), lr=RATE, betas=(0.9, 0.9))
    rate = torch.optim.lr_scheduler.LambdaLR(optimizer, lambda step: min(1, (step + 1) / 200) * max(0.02, 1 - step / steps))
    loss_of = lambda scores, gold: F.cross_entropy(scores.flatten(0, 1), gold.flatten(), ignore_index=-1)
    for _ in range(EPOCHS):
        teacher.train()
        for places in batches(data, BATCH, True):
            inputs, (tag, head, relation), lengths = together(data, places)
            tags, arcs, dependents, heads = teacher(*inputs, lengths)
            relations = teacher.relations(dependents, heads, head.clamp(min=0))
            loss = 0.7 * loss_of(tags, tag) + loss_of(arcs, head) + loss_of(relations, relation)
            optimizer.zero_grad()
            loss.backward()
            nn.utils.clip_grad_norm_(teacher.parameters(), 5)
            optimizer.step()
            rate.step()


@torch.no_grad()
def read(teacher, data):
    """Tags, heads and relations of each sentence, as numbers."""
    teacher.eval()
    found = [None] * len(data)
    for places in batches(data, 3000, False):
        inputs, _, lengths = together(data, places)
        tags, arcs, dependents, heads = teacher(*inputs, lengths)
        head = arcs.argmax(2)
        relation = teacher.relations(dependents, heads, head)
        for row, at in enumerate(places):
            length = int(lengths[row])
            found[at] = [column[row, :length].tolist() for column in (tags.argmax(2), head, relation.argmax(2))]
    return found


def is_tree(heads):
    reached, grown = set(), {0}
    while grown:
        reached |= grown
        grown = {at for at, head in enumerate(heads, 1) if head in grown} - reached
    return heads.count(0) == 1 and len(reached) == len(heads) + 1


def report(name, found, data):
    tokens = [row for three, gold in zip(found, data) for row in zip(*three, *(column.tolist() for column in gold[3:6]))]
    share = lambda is_right: f"{100 * sum(map(is_right, tokens)) / len(tokens):.2f}"
    print(name, "tags", share(lambda t: t[0] == t[3]), "heads", share(lambda t: t[1] == t[4]), "and relations", share(lambda t: t[1:3] == t[4:6]))


def main():
    folder = Path(sys.argv[1])
    random.seed(1)
    torch.manual_seed(1)
    torch.set_num_threads(1)
    train, dev, texts = (list(sentences(folder / f"{name}.conllu")) for name in ("train", "dev", "plain"))
    coder = Coder(train, train + texts)
    teacher = Teacher(coder)
    learn(teacher, [coder(rows) for rows in train])
    known = [coder(rows) for rows in dev]
    report("dev", read(teacher, known), known)
    with open(folder / "read.conllu", "w", encoding="utf-8") as out:
        for rows, (tags, heads, relations) in zip(texts, read(teacher, [coder(rows) for rows in texts])):
            if not is_tree(heads):
                continue
            glued = [row[1] for row in rows[1:]] + [0]
            out.write("# text = " + "".join(row[0] + " " * (not next) for row, next in zip(rows, glued)).rstrip() + "\n")
            for at, (row, tag, head, relation, next) in enumerate(zip(rows, tags, heads, relations, glued), 1):
                misc = "SpaceAfter=No" if next else "_"
                out.write("\t".join([str(at), row[0], "_", coder.tags.all[tag], "_", str(head), coder.relations.all[relation], "_", misc]) + "\n")
            out.write("\n")


if __name__ == "__main__":
    main()
