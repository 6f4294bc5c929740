"""What a word looks like to the model: its case shape and its word pieces.

packages/core/src/language/features.ts does the same in TypeScript; features.fixture.json, written by fixture.py,
keeps the two alike. Change SHAPE_VERSION here and there whenever a shape changes its meaning.
"""
import re
import unicodedata

SHAPE_VERSION = 1
FIRST = 20          # added to a shape when no earlier word of the sentence has a letter or digit
SHAPE_COUNT = 2 * FIRST
MAX_PIECES = 8      # of one word: the first 4 and the last 4 are kept of a longer one (a URL)

_NUMBER = re.compile(r"[+\-]?[0-9]+(?:[.,:/\-][0-9]+)*\Z")
_END, _PAUSE, _OPEN = set(".!?\u2026"), set(",;:"), set("([{\u201c\u2018\"'`\u00ab<")


def _classes(word):
    """Counts of upper-case, lower-case, caseless letters and digits."""
    upper = lower = other = digit = 0
    for char in word:
        kind = unicodedata.category(char)
        if kind in ("Lu", "Lt"):
            upper += 1
        elif kind == "Ll":
            lower += 1
        elif kind[0] == "L":
            other += 1
        elif kind[0] == "N":
            digit += 1
    return upper, lower, other, digit


def _mark(word):
    if word[0] in _END:
        return 11
    if word[0] in _PAUSE:
        return 12
    return 13 if word[0] in _OPEN else 14


def shape(word):
    """The case shape of a word, 1 to 19 (0 stands for the encoder's own [CLS] and [SEP])."""
    upper, lower, other, digit = _classes(word)
    letters = upper + lower + other
    starts_upper = unicodedata.category(word[0]) in ("Lu", "Lt") if word else False
    if not letters:
        if not digit:
            return _mark(word) if word else 14
        return 7 if digit == len(word) else 8 if _NUMBER.match(word) else 10
    if digit:
        return 9 if starts_upper else 10
    if other and not upper:
        return 19
    if "." in word[1:]:
        return 15 if upper else 16
    joined = letters != len(word)
    if not upper:
        return 18 if joined else 1
    if not lower:
        return 3 if letters == 1 else 4
    if not starts_upper:
        return 5
    if upper == 1:
        return 17 if joined else 2
    return 17 if joined else 6


def shapes(words):
    """Shapes of a sentence's words, the first-word flag added."""
    out, first = [], True
    for word in words:
        out.append(shape(word) + (FIRST if first else 0))
        if first and any(unicodedata.category(c)[0] in "LN" for c in word):
            first = False
    return out


def _is_mark(char):
    code = ord(char)
    if 33 <= code <= 47 or 58 <= code <= 64 or 91 <= code <= 96 or 123 <= code <= 126:
        return True
    return unicodedata.category(char)[0] == "P"


def _is_ideograph(code):
    return 0x4E00 <= code <= 0x9FFF or 0x3400 <= code <= 0x4DBF or 0x20000 <= code <= 0x2FA1F or 0xF900 <= code <= 0xFAFF


def _parts(word):
    """BERT's basic tokens of one word: lower case, no accents, marks and ideographs apart."""
    parts, current = [], ""
    for char in unicodedata.normalize("NFD", word.lower()):
        kind = unicodedata.category(char)
        if kind == "Mn" or kind[0] == "C" or char == "\ufffd":
            continue
        if kind[0] == "Z" or _is_mark(char) or _is_ideograph(ord(char)):
            if current:
                parts.append(current)
            current = ""
            if kind[0] != "Z":
                parts.append(char)
        else:
            current += char
    return parts + [current] if current else parts


class WordPieces:
    """Word pieces of the encoder's uncased vocabulary."""

    def __init__(self, pieces):
        self.ids = {piece: at for at, piece in enumerate(pieces)}
        self.unknown, self.cls, self.sep = self.ids["[UNK]"], self.ids["[CLS]"], self.ids["[SEP]"]
        self._known = {}

    def _part(self, part):
        if len(part) > 100:
            return [self.unknown]
        out, start = [], 0
        while start < len(part):
            end = len(part)
            while end > start and (("##" if start else "") + part[start:end]) not in self.ids:
                end -= 1
            if end == start:
                return [self.unknown]
            out.append(self.ids[("##" if start else "") + part[start:end]])
            start = end
        return out

    def word(self, word):
        """Piece ids of a word: at least one, at most MAX_PIECES."""
        ids = self._known.get(word)
        if ids is None:
            ids = [i for part in _parts(word) for i in self._part(part)] or [self.unknown]
            half = MAX_PIECES // 2
            ids = ids if len(ids) <= MAX_PIECES else ids[:half] + ids[-half:]
            self._known[word] = ids
        return ids

    def sentence(self, words):
        """(pieces, piece shapes, first, last, word shapes) of a sentence, [CLS] and [SEP] included."""
        pieces, piece_shapes, first, last = [self.cls], [0], [], []
        word_shapes = shapes(words)
        for word, form in zip(words, word_shapes):
            ids = self.word(word)
            first.append(len(pieces))
            pieces += ids
            piece_shapes += [form] * len(ids)
            last.append(len(pieces) - 1)
        return pieces + [self.sep], piece_shapes + [0], first, last, word_shapes
