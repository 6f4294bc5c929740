"""Training of whosays' English language model: from public treebanks and name layers to int8 ONNX weights."""
