"""From the data to the weights: python -m training.build --data DIR --out packages/model-en [--work DIR]

DIR has the treebanks and name layers as treebank/ and ner/ (training/README.md lists them). 35 minutes on two cores of its own.
"""
import argparse

import torch

from . import export, train

if __name__ == "__main__":
    arguments = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    arguments.add_argument("--data", required=True)
    arguments.add_argument("--out", required=True)
    arguments.add_argument("--work", default="training-work", help="checkpoints; a broken run goes on from here")
    arguments.add_argument("--epochs", type=int, default=5)
    arguments.add_argument("--seed", type=int, default=1)
    a = arguments.parse_args()
    torch.set_num_threads(2)
    checkpoint = train.run(a.data, a.work, a.epochs, a.seed, lambda *x: print(*x, flush=True))
    export.run(checkpoint, a.out)
