/**
 * A Spark Connect server as linkage and definitions use it: queries go there as SQL, rows as Parquet. docs/spark.md describes it.
 */
export { sparkErrors } from './errors.ts'
export { isEmpty, parquetIn } from './parquet-folder.ts'
export { openSpark, type SparkSession } from './spark-session.ts'
export { sparkSql } from './spark-sql.ts'
export { digestOf, type Origin, openStages, type Stages, stateOf } from './stages.ts'
