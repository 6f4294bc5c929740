"""Reads CoNLL-U treebanks and name layers into sentences of one shape."""
import gzip
from dataclasses import dataclass, field

UPOS = ["ADJ", "ADP", "ADV", "AUX", "CCONJ", "DET", "INTJ", "NOUN", "NUM", "PART", "PRON", "PROPN", "PUNCT", "SCONJ",
        "SYM", "VERB", "X"]
# The model writes the first seven; names of another kind (nationalities, works) are learnt apart, then folded into O.
NAMES = ["O", "B-PER", "I-PER", "B-ORG", "I-ORG", "B-LOC", "I-LOC", "B-OTH", "I-OTH"]
WRITTEN_NAMES = 7
MASK = -100         # a label that no loss is taken on


@dataclass
class Sentence:
    """Words with the layers that its corpus has; an absent layer is an empty list."""
    words: list
    corpus: str
    id: str = ""
    upos: list = field(default_factory=list)
    heads: list = field(default_factory=list)       # 0 the root, else 1 + index of the head word
    relations: list = field(default_factory=list)
    names: list = field(default_factory=list)       # ids into NAMES, or MASK
    rows: list = field(default_factory=list)        # the CoNLL-U columns


def lines(path):
    opener = gzip.open if str(path).endswith(".gz") else open
    with opener(path, "rt", encoding="utf-8") as file:
        yield from file


def blocks(path):
    """(comments, rows of columns) of each sentence of a tab- or blank-separated file."""
    comments, rows = [], []
    for line in lines(path):
        line = line.rstrip("\n")
        if line.startswith("# "):
            comments.append(line)
        elif line.strip():
            rows.append(line.split("\t") if "\t" in line else line.split(" "))
        elif rows:
            yield comments, rows
            comments, rows = [], []
    if rows:
        yield comments, rows


def _sent_id(comments):
    return next((c.split("=", 1)[1].strip() for c in comments if c.startswith("# sent_id")), "")


def read_trees(path, corpus):
    """Sentences of a CoNLL-U file; multiword tokens and empty nodes are left out."""
    out = []
    for comments, rows in blocks(path):
        rows = [r for r in rows if r[0].isdigit()]
        out.append(Sentence([r[1] for r in rows], corpus, _sent_id(comments), [r[3] for r in rows],
                            [int(r[6]) for r in rows], [r[7] for r in rows], [], rows))
    return out


def tag_ids(tags, kinds):
    """IOB or IO tags as ids of NAMES; kinds maps a corpus' types, and a type that maps to None is masked."""
    out, before = [], "O"
    for tag in tags:
        position, _, kind = tag.partition("-")
        if position not in ("B", "I") or kinds.get(kind, "O") == "O":
            out.append(0)
        elif kinds[kind] is None:
            out.append(MASK)
        else:
            goes_on = position == "I" and before.partition("-")[2] == kind
            out.append(NAMES.index(("I-" if goes_on else "B-") + kinds[kind]))
        before = tag
    return out


def read_iob(path, corpus, word_column, tag_column, kinds):
    """Sentences with names only."""
    out = []
    for comments, rows in blocks(path):
        if rows[0][word_column] == "-DOCSTART-":
            continue
        names = tag_ids([r[tag_column].strip() for r in rows], kinds)
        out.append(Sentence([r[word_column] for r in rows], corpus, _sent_id(comments), names=names))
    return out
