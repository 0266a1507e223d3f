"""Splink on one file: splink_run.py JOB DATA SETTINGS OUT THREADS; JOB is predict or whole.

SETTINGS is JSON: `settings` as Splink's own, with every m and u in it, `threshold` (match weight),
and for `whole` `u_pairs` and `em`, a list of lists of SQL expressions to train within. Writes OUT/pairs.parquet and OUT/splink.json,
with the seconds of each stage and the process' peak memory.
"""

import json
import sys
import time

import duckdb
from splink import DuckDBAPI, Linker, block_on

job, data, settings_path, out, threads = sys.argv[1:6]
with open(settings_path) as file:
    given = json.load(file)

seconds = {}
last = time.perf_counter()


def lap(name):
    global last
    now = time.perf_counter()
    seconds[name] = now - last
    last = now


def peak_megabytes():
    with open("/proc/self/status") as status:
        for line in status:
            if line.startswith("VmHWM:"):
                return int(line.split()[1]) / 1024


connection = duckdb.connect()
connection.execute(f"SET threads = {int(threads)}")
connection.execute(f"CREATE VIEW people AS SELECT {given['select']} FROM read_parquet('{data}')")
api = DuckDBAPI(connection)
linker = Linker(api.register("people"), given["settings"])
lap("load")
if job == "whole":
    linker.training.estimate_u_using_random_sampling(max_pairs=given["u_pairs"])
    lap("u")
    for rule in given["em"]:
        linker.training.estimate_parameters_using_expectation_maximisation(
            block_on(*rule), estimate_without_term_frequencies=True
        )
    lap("em")
predicted = linker.inference.predict(threshold_match_weight=given["threshold"])
lap("predict")
counted = connection.execute(f"SELECT count(*) FROM {predicted.physical_name}").fetchone()[0]
if job == "whole":
    clustered = linker.clustering.cluster_pairwise_predictions_at_threshold(
        predicted, threshold_match_weight=given["threshold"]
    )
    connection.execute(
        f"COPY (SELECT id, cluster_id FROM {clustered.physical_name}) TO '{out}/splink-clusters.parquet' (FORMAT parquet)"
    )
    lap("cluster")
peak = peak_megabytes()
processor = time.process_time()
connection.execute(
    f"COPY (SELECT id_l, id_r, match_weight FROM {predicted.physical_name}) TO '{out}/splink-pairs.parquet' (FORMAT parquet)"
)
with open(f"{out}/splink.json", "w") as file:
    json.dump({"seconds": seconds, "processor": processor, "pairs": counted, "peakMegabytes": peak}, file)
