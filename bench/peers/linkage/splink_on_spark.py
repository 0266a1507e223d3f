"""Splink on a Spark Connect server: splink_on_spark.py URL DATA SETTINGS OUT.

SETTINGS is what `bench/linkage/on-spark.ts` writes: `settings` as Splink's own, with every m and u in it, `threshold` (match weight) and `select`.
Scores the pairs of one file and writes OUT/splink-pairs (a folder of Parquet, by the server) and OUT/splink.json with the seconds. Lineage is broken by
writing Parquet, as its guide for Spark advises. Splink's functions for likeness come as a jar that a server of its own must load, so settings name none.
"""

import json
import logging
import sys
import time

from pyspark.sql import SparkSession
from splink import Linker, SparkAPI

logging.getLogger("splink").setLevel(logging.ERROR)
url, data, settings_path, out = sys.argv[1:5]
with open(settings_path) as file:
    given = json.load(file)

began = time.perf_counter()
spark = SparkSession.builder.remote(url).getOrCreate()
spark.read.parquet(data).createOrReplaceTempView("given_people")
people = spark.sql(f"SELECT {given['select']} FROM given_people")
api = SparkAPI(
    spark_session=spark,
    break_lineage_method="parquet",
    num_partitions_on_repartition=8,
    register_udfs_automatically=False,
)
# It asks the JVM for the folder, which there is none of over Spark Connect.
api._get_checkpoint_dir_path = lambda _: f"{out}/splink-checkpoints"
linker = Linker(api.register(people), given["settings"])
predicted = linker.inference.predict(threshold_match_weight=given["threshold"])
pairs = predicted.as_spark_dataframe().select("id_l", "id_r", "match_weight")
pairs.write.mode("overwrite").parquet(f"{out}/splink-pairs")
seconds = time.perf_counter() - began
with open(f"{out}/splink.json", "w") as file:
    json.dump({"seconds": seconds}, file)
