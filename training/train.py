"""Fine-tunes the model: python -m training.train --data DIR --work DIR [--epochs 5]. Resumes from WORK/last.pt."""
import argparse
import time
from pathlib import Path

import torch
from torch.nn import functional as F

from . import corpus, silver
from .model import LABEL, Model, pretrained
from .spans import span_scores
from .treebank import MASK
from .words import WordPieces

BUDGET, ENCODER_RATE, HEAD_RATE, WARM_UP, CLIP = 830, 1e-4, 1e-3, 0.06, 1.0
# Made name sentences join, and names weigh more, once trees and tags are well begun.
SILVER_FROM, NAME_WEIGHT = 4, 1.5
# One epoch of EWT and GUM alone closes the run, from this share of the rates: made sentences are fuller of names than texts are.
CLOSING_RATE = 0.3


def losses(model, batch, name_weight=1.0):
    """The batch's loss: summed over the words that have the layer, divided by all words."""
    words, rooted = model.words(batch)
    real = batch["real"].sum()

    def loss(scores, gold):
        return F.cross_entropy(scores.flatten(0, -2), gold.flatten(), ignore_index=MASK, reduction="sum") / real
    total = 0.5 * loss(model.tags(words), batch["upos"])
    total = total + name_weight * loss(model.name_scores(words, batch["corpus"]), batch["names"])
    known = F.pad(batch["real"], (1, 0), value=True)[:, None, :]
    arcs = model.arcs(words, rooted).masked_fill(~known, -1e4)
    total = total + loss(arcs, batch["heads"])
    at = batch["heads"].clamp(min=0).unsqueeze(-1).expand(-1, -1, LABEL)
    labels = model.labels(words, torch.gather(model.label_head(rooted), 1, at))
    return total + 0.5 * loss(labels, batch["relations"])


def optimiser(model, steps, closing):
    encoder = list(model.encoder.parameters())
    manner = [model.manner]
    seen = {id(p) for p in encoder + manner}
    heads = [p for p in model.parameters() if id(p) not in seen]
    groups = [{"params": encoder, "lr": ENCODER_RATE}, {"params": heads, "lr": HEAD_RATE},
              {"params": manner, "lr": HEAD_RATE, "weight_decay": 0.5}]
    adam = torch.optim.AdamW(groups, weight_decay=0.01, betas=(0.9, 0.98), fused=True)
    warm = WARM_UP * steps

    def rate(step):
        if step >= steps:
            return max(0.0, CLOSING_RATE * (1 - (step - steps) / closing))
        return min((step + 1) / warm, (steps - step) / (steps - warm))
    return adam, torch.optim.lr_scheduler.LambdaLR(adam, rate)


def epoch_batches(sentences, pieces, seed, epoch, last):
    """The batches of an epoch; the same for the same seed and epoch. The one after the last is the closing epoch."""
    rng = corpus.seeded(seed, epoch)
    if epoch > last:
        chosen = [s for s in sentences if s.corpus in ("uner", "gum")]
    else:
        chosen = sentences + (silver.sentences(sentences, rng) if epoch >= SILVER_FROM else [])
    return corpus.batches(chosen, pieces, BUDGET, rng)


def measure(model, sentences, pieces):
    """UPOS, UAS, LAS (subtypes cut, heads not yet made a tree) and name F1, in per cent."""
    model.eval()
    plain = [r.split(":")[0] for r in model.relations]
    hits, count, gold_names, own_names = [0, 0, 0], 0, [], []
    with torch.no_grad():
        for chunk in corpus.batches(sentences, pieces, 3000):
            batch = corpus.tensors(chunk, model.relations)
            words, rooted = model.words(batch)
            known = F.pad(batch["real"], (1, 0), value=True)[:, None, :]
            heads = model.arcs(words, rooted).masked_fill(~known, -1e4).argmax(-1)
            labels = model.labels(words, torch.gather(model.label_head(rooted), 1, heads.unsqueeze(-1).expand(-1, -1, LABEL)))
            labels, tags = labels.argmax(-1), model.tags(words).argmax(-1)
            names = model.name_scores(words, torch.zeros_like(batch["corpus"])).argmax(-1)
            for row, (sentence, _) in enumerate(chunk):
                size = len(sentence.words)
                right = [(int(heads[row, i]) == sentence.heads[i]) for i in range(size)] if sentence.heads else []
                hits[0] += sum(int(tags[row, i] == batch["upos"][row, i]) for i in range(len(right)))
                hits[1] += sum(right)
                hits[2] += sum(ok and plain[int(labels[row, i])] == sentence.relations[i].split(":")[0] for i, ok in enumerate(right))
                count += len(right)
                gold_names.append(sentence.names)
                own_names.append(names[row, :size].tolist())
    model.train()
    scores = span_scores(gold_names, own_names)
    return {k: round(100 * h / max(1, count), 2) for k, h in zip(("upos", "uas", "las"), hits)} | {"names": scores}


def run(data, work, epochs, seed=1, log=print):
    """Trains and leaves WORK/epoch-N.pt (weights) and WORK/last.pt (to go on from)."""
    work = Path(work)
    work.mkdir(parents=True, exist_ok=True)
    sentences = corpus.training_sentences(data)
    relations = corpus.relation_list(sentences)
    tensors, vocabulary = pretrained()
    pieces = WordPieces(vocabulary)
    torch.manual_seed(seed)
    model = Model(len(vocabulary), relations, corpus.CORPORA)
    model.load_encoder(tensors)
    plain, made, closing = (len(epoch_batches(sentences, pieces, seed, at, epochs)) for at in (1, SILVER_FROM, epochs + 1))
    steps = min(epochs, SILVER_FROM - 1) * plain + max(0, epochs - SILVER_FROM + 1) * made
    adam, schedule = optimiser(model, steps, closing)
    dev = {"ewt": corpus.ewt(data, "dev"), "gum": corpus.gum(data, "dev")}
    done = 0
    if (work / "last.pt").exists():
        state = torch.load(work / "last.pt")
        model.load_state_dict(state["model"])
        adam.load_state_dict(state["adam"])
        schedule.load_state_dict(state["schedule"])
        done = state["epoch"]
    log(f"{len(sentences)} sentences, {sum(len(s.words) for s in sentences)} words, {len(relations)} relations, {steps} steps")
    for epoch in range(done + 1, epochs + 2):
        _epoch(model, adam, schedule, epoch_batches(sentences, pieces, seed, epoch, epochs), epoch, log)
        torch.save({"model": model.state_dict(), "relations": relations, "vocabulary": vocabulary, "epoch": epoch}, work / f"epoch-{epoch}.pt")
        torch.save({"model": model.state_dict(), "adam": adam.state_dict(), "schedule": schedule.state_dict(), "epoch": epoch}, work / "last.pt")
        for name, part in dev.items():
            log(f"epoch {epoch} {name} {measure(model, part, pieces)}")
    return work / f"epoch-{epochs + 1}.pt"


def _epoch(model, adam, schedule, parts, epoch, log):
    model.train()
    start, seen, total = time.time(), 0, 0.0
    for at, part in enumerate(parts, 1):
        loss = losses(model, corpus.tensors(part, model.relations), NAME_WEIGHT if epoch >= SILVER_FROM else 1.0)
        adam.zero_grad()
        loss.backward()
        torch.nn.utils.clip_grad_norm_(model.parameters(), CLIP)
        adam.step()
        schedule.step()
        seen, total = seen + sum(len(s.words) for s, _ in part), total + loss.item()
        if at % 50 == 0:
            log(f"epoch {epoch} step {at}/{len(parts)} loss {total / 50:.3f} {seen / (time.time() - start):.0f} words/s")
            total = 0.0


if __name__ == "__main__":
    arguments = argparse.ArgumentParser(description=__doc__)
    arguments.add_argument("--data", required=True)
    arguments.add_argument("--work", required=True)
    arguments.add_argument("--epochs", type=int, default=5)
    arguments.add_argument("--seed", type=int, default=1)
    a = arguments.parse_args()
    torch.set_num_threads(2)
    run(a.data, a.work, a.epochs, a.seed, lambda *x: print(*x, flush=True))
