"""Weights to int8 ONNX: python -m training.export CHECKPOINT --out packages/model-en

Writes model.onnx, word-pieces.txt (one piece a line, its number the line's) and model.json, the manifest that the
TypeScript runtime reads. Per channel and with the embeddings: per tensor costs 0.7 LAS and two points of names.
"""
import argparse
import hashlib
import json
import tempfile
from pathlib import Path

import onnx
import torch
from onnx import numpy_helper
from onnxruntime.quantization import QuantType, quantize_dynamic

from .model import Exported, Model, POSITIONS
from .treebank import NAMES, UPOS, WRITTEN_NAMES
from .corpus import CORPORA
from .words import MAX_PIECES, SHAPE_VERSION, WordPieces

INPUTS = ["pieces", "piece_shapes", "first", "last", "word_shapes"]
OUTPUTS = ["tags", "names", "arcs", "labels"]
VERSION = "0.1.0"


def load(checkpoint):
    """(model in its resting state, word pieces) of a checkpoint of train.py."""
    state = torch.load(checkpoint)
    model = Model(len(state["vocabulary"]), state["relations"], CORPORA)
    model.load_state_dict(state["model"])
    return model.eval(), state["vocabulary"]


def inputs(features):
    """The five int32 tensors of one sentence."""
    return tuple(torch.tensor(f, dtype=torch.int32) for f in features)


def to_onnx(model, vocabulary, path):
    """One float32 graph with free numbers of pieces and words."""
    sample = inputs(WordPieces(vocabulary).sentence("Two soldiers were killed near Qaim on Monday , he said .".split()))
    axes = {"pieces": {0: "P"}, "piece_shapes": {0: "P"}, "first": {0: "W"}, "last": {0: "W"}, "word_shapes": {0: "W"},
            "tags": {0: "W"}, "names": {0: "W"}, "arcs": {0: "W", 1: "R"}, "labels": {0: "W", 1: "R"}}
    with torch.no_grad():
        torch.onnx.export(Exported(model).eval(), sample, str(path), input_names=INPUTS, output_names=OUTPUTS,
                          dynamic_axes=axes, opset_version=17, dynamo=False)


def to_int8(full, out):
    """Weights of full as int8, save the tables of case shapes: they are small, and two operations a call are not."""
    tables = [node.name for node in onnx.load(str(full)).graph.node if node.op_type == "Gather" and "shapes" in node.name]
    quantize_dynamic(str(full), str(out), per_channel=True, weight_type=QuantType.QInt8, nodes_to_exclude=tables,
                     op_types_to_quantize=["MatMul", "Gather"],
                     extra_options={"MatMulConstBOnly": True, "DefaultTensorType": onnx.TensorProto.FLOAT})
    model = onnx.load(str(out))
    without_zero_points(model.graph)
    onnx.save(model, str(out))


def without_zero_points(graph):
    """Leaves out the zero points of weights, which are all 0: the runtime would multiply by them."""
    values = {value.name: value for value in graph.initializer}
    for node in graph.node:
        if node.op_type == "MatMulInteger" and len(node.input) == 4 and not numpy_helper.to_array(values[node.input[3]]).any():
            del node.input[3]
    used = {name for node in graph.node for name in node.input}
    kept = [value for value in graph.initializer if value.name in used]
    del graph.initializer[:]
    graph.initializer.extend(kept)


def manifest(relations, weights):
    raw = weights.read_bytes()
    return {"name": "whosays-en-base", "version": VERSION, "language": "en", "shapeVersion": SHAPE_VERSION,
            "maxPieces": POSITIONS, "maxPiecesPerWord": MAX_PIECES, "upos": UPOS, "relations": relations,
            "names": NAMES[:WRITTEN_NAMES], "nameTransition": "I-X only after B-X or I-X",
            "wordPieces": {"file": "word-pieces.txt"},
            "weights": {"file": weights.name, "bytes": len(raw), "sha256": hashlib.sha256(raw).hexdigest()}}


def run(checkpoint, out):
    out = Path(out)
    out.mkdir(parents=True, exist_ok=True)
    model, vocabulary = load(checkpoint)
    with tempfile.TemporaryDirectory() as folder:
        full = Path(folder) / "full.onnx"
        to_onnx(model, vocabulary, full)
        to_int8(full, out / "model.onnx")
    (out / "word-pieces.txt").write_text("\n".join(vocabulary) + "\n", encoding="utf-8")
    text = json.dumps(manifest(model.relations, out / "model.onnx"), indent=2)
    (out / "model.json").write_text(text + "\n", encoding="utf-8")


if __name__ == "__main__":
    arguments = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    arguments.add_argument("checkpoint")
    arguments.add_argument("--out", required=True)
    a = arguments.parse_args()
    run(a.checkpoint, a.out)
