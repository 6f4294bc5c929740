"""Names as spans, and their exact-match scores."""
from .treebank import MASK, NAMES


def spans(ids):
    """{(start, end, type)} of a sentence's tag ids, end exclusive; a stray I- opens a span; OTH is no name."""
    out, start, kind = set(), None, None
    for at, label in enumerate([*ids, 0]):
        tag = NAMES[label] if label != MASK else "O"
        if start is not None and not (tag == "I-" + kind):
            out.add((start, at, kind))
            start = None
        if start is None and tag != "O":
            start, kind = at, tag[2:]
    return {s for s in out if s[2] != "OTH"}


def span_scores(gold, own):
    """F1 in per cent over sentences of tag ids: {"all", "PER", "ORG", "LOC"}; sentences without a layer are left out."""
    out = {}
    for kind in ("all", "PER", "ORG", "LOC"):
        hit = given = wanted = 0
        for g, o in zip(gold, own):
            if g:
                a, b = ({s for s in spans(x) if kind in ("all", s[2])} for x in (g, o))
                hit, given, wanted = hit + len(a & b), given + len(b), wanted + len(a)
        out[kind] = round(200 * hit / max(1, given + wanted), 2)
    return out
