/** What is said of a Spark Connect server, whoever puts questions to it. */
export const sparkErrors = {
  LB_SPARK: {
    cause: 'The Spark Connect server cannot be reached, or did not do what it was asked.',
    remedy:
      'See that it runs at the address given, reads and writes the folder of --out, and has room; docs/spark.md says what it needs.',
  },
  LB_SPARK_ANSWERS: {
    cause: 'The Spark server answers a question otherwise than the engine here.',
    remedy:
      'Nothing was computed there. Use another version of the server, or leave --on away and compute here.',
  },
  LB_SPARK_BUSY: {
    cause: 'Another run is at work on the stages of this --out.',
    remedy:
      'Wait for it, or give another --out. Where that run is no more, remove the folder "stages" in --out.',
  },
} as const
