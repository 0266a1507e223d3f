"""Replays labelled sets with ASReview itself (ELAS u4) and with the same scikit-learn parts alone.

Reads one JSON document on standard input: {"corpora": [path...], "starts": {name: [[relevant, irrelevant]...]}};
prints one JSON line per corpus and start. `found` is the answers in the order read, starting records left out.
Both retrain after every answer to 300 and then after every hundredth of the records.
"""

import gzip
import json
import os
import sys
import time
import warnings

import numpy as np
import pandas as pd
from asreview.learner import ActiveLearningCycle
from asreview.models.models import get_ai_config
from asreview.simulation.simulate import Simulate
from sklearn.feature_extraction.text import TfidfVectorizer
from sklearn.svm import LinearSVC

warnings.filterwarnings("ignore")


def read(path):
    with gzip.open(path, "rt", encoding="utf-8") as lines:
        records = [json.loads(line) for line in lines if line.strip()]
    frame = pd.DataFrame(
        {
            "title": [r.get("title") or "" for r in records],
            "abstract": [r.get("abstract") or "" for r in records],
        }
    )
    return frame, np.array([int(r["label"]) for r in records])


def batch(labelled, n):
    return 1 if labelled < 300 else max(1, n // 100)


def with_asreview(frame, labels, start):
    n = len(labels)
    cycle = ActiveLearningCycle.from_meta(get_ai_config("elas_u4")["value"])
    cycle.n_query = lambda results: batch(len(results), n)
    replay = Simulate(frame, labels, [cycle], stopper=-1, print_progress=False)
    replay.label(list(start))
    replay.review()
    return replay._results["record_id"].tolist()[2:]


def with_parts(frame, labels, start):
    n = len(labels)
    texts = (frame["title"] + " " + frame["abstract"]).tolist()
    rows = TfidfVectorizer(
        ngram_range=(1, 2), sublinear_tf=True, min_df=1, max_df=0.95
    ).fit_transform(texts)
    unread = np.ones(n, dtype=bool)
    order = list(start)
    unread[order] = False
    while len(order) < n:
        y = labels[order]
        share = y.sum() / (9.8 * (len(y) - y.sum()))
        weight = np.where(y == 1, 1.0, share)
        weight *= len(y) / weight.sum()
        learner = LinearSVC(loss="squared_hinge", C=0.11)
        learner.fit(rows[order], y, sample_weight=weight)
        left = np.flatnonzero(unread)
        scores = learner.decision_function(rows[left])
        take = batch(len(order), n)
        chosen = left[np.argsort(-scores, kind="stable")[:take]]
        order.extend(chosen.tolist())
        unread[chosen] = False
    return order[2:]


def main():
    asked = json.load(sys.stdin)
    programs = {"asreview": with_asreview, "parts": with_parts}
    for path in asked["corpora"]:
        name = os.path.basename(path).replace(".jsonl.gz", "")
        frame, labels = read(path)
        for start in asked["starts"][name]:
            for program in asked.get("programs", ["asreview", "parts"]):
                began, used = time.perf_counter(), time.process_time()
                order = programs[program](frame, labels, start)
                seconds, cpu = time.perf_counter() - began, time.process_time() - used
                found = "".join(str(labels[i]) for i in order)
                print(
                    json.dumps(
                        {
                            "corpus": name,
                            "program": program,
                            "start": start,
                            "seconds": seconds,
                            "cpu": cpu,
                            "found": found,
                        }
                    ),
                    flush=True,
                )


if __name__ == "__main__":
    main()
