"""More names to learn from: our own wire sentences crossed with name lists, and UNER's sentences with other names in them.

Only train parts are drawn on. The sentences carry names alone, no trees.
"""
from pathlib import Path

from .spans import spans
from .treebank import NAMES, Sentence

FOLDER = Path(__file__).parent / "data"
WIRE, EXCHANGED = 2000, 2500      # sentences an epoch


def _rows(name):
    return (FOLDER / name).read_text(encoding="utf-8").rstrip("\n").split("\n")


def _words(name, rng):
    """A listed name as words: possessive apart, hyphens apart half of the time, as treebanks differ."""
    words = name.replace("'s", " 's").split()
    if rng.random() < 0.5:
        words = [w for word in words for w in (word.replace("-", " - ").split() if word[0] != "-" else [word])]
    return words


def pool(sentences):
    """Names by kind, as lists of words, from the lists and from the corpora's name layers."""
    out = {"PER": [], "ORG": [], "LOC": []}
    for sentence in sentences:
        for start, end, kind in spans(sentence.names):
            if kind in out and end - start <= 6 and any(c.isalpha() for c in sentence.words[start]):
                out[kind].append(sentence.words[start:end])
    return out


def listed():
    out = {"PER": [], "ORG": [], "LOC": []}
    for row in _rows("names.tsv")[1:]:
        kind, name = row.split("\t")
        out[kind].append(name)
    return out


def _put(words, labels, name, kind):
    words.extend(name)
    labels.extend(NAMES.index(("I-" if at else "B-") + kind) for at in range(len(name)))


def wire(count, names, rng):
    """Our sentences with listed names in their slots."""
    templates, out = _rows("wire.txt"), []
    for _ in range(count):
        words, labels = [], []
        template = rng.choice(templates)
        capitals = template == template.upper()
        for word in template.split():
            if word[0] == "{" and word[1:-1] in names:
                name = _words(rng.choice(names[word[1:-1]]), rng)
                _put(words, labels, [w.upper() for w in name] if capitals else name, word[1:-1])
            else:
                words.append(word)
                labels.append(0)
        out.append(Sentence(words, "uner", names=labels))
    return out


def exchanged(count, sentences, names, rng):
    """UNER sentences, each of their names exchanged for another of its kind three times out of five."""
    named = [s for s in sentences if s.corpus == "uner" and any(k != "OTH" for _, _, k in spans(s.names))]
    organised = [s for s in named if any(k == "ORG" for _, _, k in spans(s.names))]
    out = []
    for turn in range(count):
        sentence = rng.choice(organised if turn % 2 else named)
        words, labels, at = [], [], 0
        for start, end, kind in sorted(spans(sentence.names)):
            words += sentence.words[at:start]
            labels += sentence.names[at:start]
            own = sentence.words[start:end]
            _put(words, labels, rng.choice(names[kind]) if rng.random() < 0.6 else own, kind)
            at = end
        words += sentence.words[at:]
        labels += sentence.names[at:]
        out.append(Sentence(words, "uner", names=labels))
    return out


def sentences(gold, rng):
    """An epoch's made sentences."""
    lists, drawn = listed(), pool(gold)
    both = {kind: drawn[kind] + [name.split() for name in lists[kind]] for kind in drawn}
    return wire(WIRE, lists, rng) + exchanged(EXCHANGED, gold, both, rng)
