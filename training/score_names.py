"""Exact-span scores of names by type.

    python -m training.score_names GOLD.iob2[.gz] > words.conllu            # the words alone, for `whosays parse`
    python -m training.score_names GOLD.iob2[.gz] PREDICTED.conllu          # the scores

GOLD has the columns index, word, tag; PREDICTED carries NE=B-PER and the like in MISC, as `whosays parse --conllu` writes
it, for the same words in the same order. Prints precision, recall and F1 in per cent.
"""
import sys

from .spans import spans
from .treebank import blocks, tag_ids

KINDS = {"PER": "PER", "ORG": "ORG", "LOC": "LOC"}


def predicted(path):
    for _, rows in blocks(path):
        rows = [r for r in rows if r[0].isdigit()]
        tags = [next((v[3:] for v in r[9].split("|") if v.startswith("NE=")), "O") for r in rows]
        yield [r[1] for r in rows], tag_ids(tags, KINDS)


def gold(path):
    for _, rows in blocks(path):
        yield [r[1] for r in rows], tag_ids([r[2] for r in rows], KINDS)


def run(gold_path, predicted_path):
    golds, owns = list(gold(gold_path)), list(predicted(predicted_path))
    if [g[0] for g in golds] != [o[0] for o in owns]:
        raise SystemExit(f"the words differ: {len(golds)} gold and {len(owns)} predicted sentences")
    out = {}
    for kind in ("all", "PER", "ORG", "LOC"):
        hit = given = wanted = 0
        for (_, g), (_, o) in zip(golds, owns):
            a, b = ({s for s in spans(x) if kind in ("all", s[2])} for x in (g, o))
            hit, given, wanted = hit + len(a & b), given + len(b), wanted + len(a)
        out[kind] = (100 * hit / max(1, given), 100 * hit / max(1, wanted), 200 * hit / max(1, given + wanted), wanted)
    return out


def blank(gold_path):
    """The gold words and documents as CoNLL-U with nothing filled in (the name layer's word division is not the treebank's everywhere)."""
    for comments, rows in blocks(gold_path):
        yield "".join(f"{c}\n" for c in comments if c.startswith("# newdoc"))
        words = [r[1] for r in rows]
        yield "".join("\t".join([str(at), word, *"_" * 8]) + "\n" for at, word in enumerate(words, 1)) + "\n"


if __name__ == "__main__":
    if len(sys.argv) == 2:
        sys.stdout.writelines(blank(sys.argv[1]))
    else:
        for kind, (p, r, f, n) in run(*sys.argv[1:3]).items():
            print(f"{kind:4} P {p:.2f}  R {r:.2f}  F1 {f:.2f}  of {n}")
