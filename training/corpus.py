"""The training data: which sets, how their labels map, and how sentences become batches."""
import random
from pathlib import Path

import numpy as np
import torch

from . import gum_names
from .spans import spans
from .treebank import MASK, UPOS, read_iob, read_trees

# UNER comes first: its guideline is the one the exported model follows.
CORPORA = ["uner", "gum", "wikigold", "wnut17"]
UNER = {"PER": "PER", "ORG": "ORG", "LOC": "LOC", "OTH": "OTH", "O": "O"}
WIKIGOLD = {"PER": "PER", "ORG": "ORG", "LOC": "LOC", "MISC": "OTH"}
# "group" mixes bands, teams and parties, some of which UNER calls organisations: no loss on them.
WNUT17 = {"person": "PER", "corporation": "ORG", "location": "LOC", "group": None, "product": "OTH", "creative-work": "OTH"}
SMALL_WORDS = set("a an the and or but nor of in on at to for from by with as is not".split())


def with_names(trees, names):
    """Puts the name layer onto the trees of the same sentences; a sentence split otherwise stands alone."""
    by_id = {s.id: s for s in trees}
    alone = []
    for sentence in names:
        tree = by_id.get(sentence.id)
        if tree and tree.words == sentence.words:
            tree.names = sentence.names
        else:
            alone.append(sentence)
    return trees + alone


def ewt(data, part):
    """English Web Treebank with UNER's names."""
    data = Path(data)
    trees = read_trees(data / f"treebank/ewt/en_ewt-ud-{part}.conllu.gz", "uner")
    layer = data / f"ner/uner-ewt-{part}/en_ewt-ud-{part}.iob2.gz"
    return with_names(trees, read_iob(layer, "uner", 1, 2, UNER)) if layer.exists() else trees


def gum(data, part):
    """The free part of GUM, its entities turned into names."""
    trees = read_trees(Path(data) / f"treebank/gum/en_gum-{part}.conllu.gz", "gum")
    places = {" ".join(s.words[a:b]) for s in ewt(data, "train") for a, b, kind in spans(s.names) if kind == "LOC"}
    for sentence in trees:
        sentence.names = gum_names.names(sentence.rows, places)
    return trees


def training_sentences(data):
    """Every sentence the model learns from; nothing that the rights table keeps for measuring."""
    data = Path(data)
    wikigold = read_iob(data / "ner/wikigold/wikigold.conll.gz", "wikigold", 0, 1, WIKIGOLD)
    tweets = read_iob(data / "ner/wnut17/train.conll.gz", "wnut17", 0, 1, WNUT17)
    return ewt(data, "train") + gum(data, "train") + wikigold + tweets


def relation_list(sentences):
    return sorted({r for s in sentences for r in s.relations})


def recased(words, rng):
    """Case noise: 3 % of sentences in capitals, 1.5 % lower, 2 % set as a headline."""
    pick = rng.random()
    if pick < 0.03:
        return [w.upper() for w in words]
    if pick < 0.045:
        return [w.lower() for w in words]
    if pick < 0.065:
        return [w if at and w.lower() in SMALL_WORDS else w[:1].upper() + w[1:] for at, w in enumerate(words)]
    return words


def batches(sentences, pieces, budget, rng=None):
    """Lists of sentences of like length, at most `budget` padded pieces each; shuffled and case-noised when rng is given."""
    items = [(s, pieces.sentence(recased(s.words, rng) if rng else s.words)) for s in sentences]
    items = [item for item in items if len(item[1][0]) <= 300]
    if rng:
        rng.shuffle(items)
    out, pool = [], 3000
    for start in range(0, len(items), pool):
        batch, longest = [], 0
        for item in sorted(items[start:start + pool], key=lambda i: len(i[1][0])):
            longest = max(longest, len(item[1][0]))
            if batch and longest * (len(batch) + 1) > budget:
                out.append(batch)
                batch, longest = [], len(item[1][0])
            batch.append(item)
        out.append(batch)
    if rng:
        rng.shuffle(out)
    return out


def _padded(rows, fill=0):
    out = np.full((len(rows), max(map(len, rows))), fill, dtype=np.int64)
    for at, row in enumerate(rows):
        out[at, :len(row)] = row
    return torch.from_numpy(out)


def tensors(batch, relations):
    """A batch as tensors; absent layers are MASK throughout."""
    sentences, features = [b[0] for b in batch], [b[1] for b in batch]

    def layer(get):
        return _padded([get(s) or [MASK] * len(s.words) for s in sentences], MASK)
    pieces = _padded([f[0] for f in features])
    out = {"pieces": pieces, "piece_shapes": _padded([f[1] for f in features]), "first": _padded([f[2] for f in features]),
           "last": _padded([f[3] for f in features]), "word_shapes": _padded([f[4] for f in features])}
    out["mask"] = (_padded([[1] * len(f[0]) for f in features]) > 0)[:, None, None, :]
    out["real"] = _padded([[1] * len(s.words) for s in sentences]) > 0
    out["corpus"] = torch.tensor([CORPORA.index(s.corpus) for s in sentences])
    out["upos"] = layer(lambda s: [UPOS.index(u) for u in s.upos])
    out["heads"] = layer(lambda s: s.heads)
    out["relations"] = layer(lambda s: [relations.index(r) if r in relations else MASK for r in s.relations])
    out["names"] = layer(lambda s: s.names)
    return out


def seeded(seed, epoch):
    """The one source of chance of an epoch, so that a resumed run goes on as an unbroken one would."""
    torch.manual_seed(1000 * seed + epoch)
    return random.Random(1000 * seed + epoch)
