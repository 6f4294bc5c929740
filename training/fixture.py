"""Writes features.fixture.json: what words.py makes of odd sentences, for the TypeScript test of the same features.

    python -m training.fixture packages/core/src/language/features.fixture.json
"""
import json
import sys

from .export import MAX_PIECES
from .model import pretrained
from .words import SHAPE_VERSION, WordPieces, shape

SENTENCES = [
    ["Two", "soldiers", "were", "killed", "near", "Qaim", "."],
    ["\u201c", "IRAQI", "police", "said", "\u201d", ",", "the", "A.P.", "reported", "at", "5:30", "a.m."],
    ["--", "'", "12", "children", "d'état", "O\u2019Neil", "Al-Qaeda", "iPhone", "McDonald", "e-mail", "YouTube", "NATO-led"],
    ["http://www.example.org/a/very/long/path/that-never-ends/index.html?id=12345&lang=en", "me@example.org", "@someone", "#Mosul"],
    ["1,000", "-5", "+3.2", "10-12", "1990s", "4th", "1½", "Ⅳ", "M16A4", "F-16", "½", "٣٤", "²"],
    ["Łódź", "Šibenik-Knin", "Żółć", "naïve", "Ñandú", "İstanbul", "ΣΟΦΟΣ", "straße", "ﬁne", "Å", "e\u0301te\u0301"],
    ["موسكو", "Москва", "北京", "日本語", "서울", "תל", "ไทย"],
    ["🙂", "\u200b", "\u00ad", "\ufffd", "…", "«", "»", "—", "€", "$", "%", "\u00a0x", "a\u00a0b", ":-)", "....", "!?"],
    ["ABC", "U.S", "U.S.-led", "Ph.D.", "No.", "x", "X", "I", "aB", "Ab", "ABc", "'s", "n't", "Ǆ", "ǅ", "ʰ", "\U0001d400"],
    ["antidisestablishmentarianism", "Srpskohrvatskohercegovac", "qqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqq", "z" * 120],
]


def run(path):
    _, vocabulary = pretrained()
    pieces = WordPieces(vocabulary)
    rows = []
    for words in SENTENCES:
        ids, piece_shapes, first, last, word_shapes = pieces.sentence(words)
        rows.append({"words": words, "pieces": ids, "pieceShapes": piece_shapes, "first": first, "last": last,
                     "wordShapes": word_shapes, "shapes": [shape(w) for w in words]})
    fixture = {"shapeVersion": SHAPE_VERSION, "maxPiecesPerWord": MAX_PIECES, "sentences": rows}
    with open(path, "w", encoding="utf-8") as file:
        json.dump(fixture, file, ensure_ascii=True, separators=(",", ":"))
        file.write("\n")


if __name__ == "__main__":
    run(sys.argv[1])
