"""Reads documents with Spark and writes the tables of what stands in them, partitioned by region and year. How to run it: README.md."""

import argparse
import json
import math
import subprocess
import tempfile
from pathlib import Path

from pyspark.sql import SparkSession
from pyspark.sql import functions as F

FIELDS = ["id", "text", "title", "publisher", "region", "published", "genre"]

# The columns of each table and their types, as the project publishes them.
FIGURES = (
    "id string, bulletin string, region string, start int, end int, raw string, value double, max double, bound string, unit string, "
    "role string, action string, object string, subject string, time string, period string, indicator string, campaign string, "
    "rule string, review string, quote string"
)
COMMITMENTS = (
    "id string, bulletin string, region string, start int, end int, raw string, due string, every string, task string, office string, "
    "rule string, quote string"
)
PROBLEMS = "document string, severity string, rule string, reason string, expected string, place string"

# What is kept of each document that was read: the lines of the filter under the hash of the document and of the engine.
READ = "hash string, year string, kind string, line string"


def hash_engine(project):
    """The hash of the engine: with another one everything is read anew."""
    command = ["npm", "exec", "--", "node", "scripts/run/engineHash.ts"]
    return subprocess.check_output(command, cwd=project, text=True).strip()


def load_documents(spark, path, engine):
    """One row a document: its line for the filter, in bytes as they are, its id, year of publication, and hash."""
    if path.rstrip("/").endswith(".parquet"):
        table = spark.read.parquet(path)
        lines = table.select(F.to_json(F.struct(*[name for name in FIELDS if name in table.columns])).alias("value"))
    else:
        # Without this a carriage return alone would end a line, too.
        lines = spark.read.option("lineSep", "\n").text(path).where(F.col("value").rlike("[^ \t\r\ufeff]"))
    bytes_of_line = F.col("value").cast("binary")
    return lines.select(
        bytes_of_line.alias("line"),
        F.get_json_object("value", "$.id").alias("id"),
        F.regexp_extract(F.get_json_object("value", "$.published"), r"^\d{4}", 0).alias("year"),
        F.sha2(F.concat(F.lit(engine).cast("binary"), bytes_of_line), 256).alias("hash"),
    ).dropDuplicates(["hash"])


def create_reader(project):
    """Gives what a task does: it hands its documents to one process of the filter."""

    def read(documents):
        # A file, not a pipe that is fed beside: whatever fails while the documents come fails the task, and nothing can wait for itself.
        with tempfile.TemporaryFile() as lines:
            sent = []
            for document in documents:
                lines.write(bytes(document.line) + b"\n")
                sent.append((document.hash, document.year))
            if not sent:
                return
            lines.seek(0)
            command = ["npm", "run", "-s", "extract", "--", "--stdin"]
            finished = 0
            with subprocess.Popen(command, cwd=project, stdin=lines, stdout=subprocess.PIPE) as process:
                for line in process.stdout:
                    said = json.loads(line)
                    # The number of a line in one task's documents says nothing outside of it.
                    if said["kind"] in ("problem", "document"):
                        del said["line"]
                        line = json.dumps(said, ensure_ascii=False, separators=(",", ":")).encode()
                    yield (*sent[finished], said["kind"], line.decode().rstrip("\n"))
                    finished += said["kind"] == "document"
            # 1 says that documents had problems, which their lines tell; but so ends a process that broke down, too.
            if process.returncode not in (0, 1) or finished < len(sent):
                raise RuntimeError(f"the filter ended with {process.returncode} after {finished} of {len(sent)} documents")

    return read


def write_tables(read, keys, folder):
    """Writes the tables of exactly the documents that `keys` names."""
    read = read.withColumn("file", F.col("_metadata.file_path"))
    # A run that was killed may have left a document in two files: one of them counts.
    finished = read.where("kind = 'document'").join(keys, "hash", "left_semi")
    chosen = finished.groupBy("hash").agg(F.min("file").alias("file"))
    rows = read.join(chosen, ["hash", "file"], "left_semi")

    def select(kind, columns):
        row = F.from_json("line", columns, {"mode": "FAILFAST"}).alias("row")
        return rows.where(F.col("kind") == kind).select(row, "year").select("row.*", "year")

    for name, kind, columns in [("figures", "figure", FIGURES), ("commitments", "commitment", COMMITMENTS)]:
        table = select(kind, columns).repartition("region", "year")
        ordered = table.sortWithinPartitions("region", "year", "bulletin", "start")
        ordered.write.mode("overwrite").partitionBy("region", "year").parquet(f"{folder}/{name}")
    select("problem", PROBLEMS).drop("year").write.mode("overwrite").parquet(f"{folder}/problems")


def main():
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("documents", help="a file or folder of Parquet if its name ends with .parquet, else of NDJSON; * is allowed")
    parser.add_argument("out", help="a folder; tables/ is what is wanted, read/ what need not be read again")
    parser.add_argument("--project", default=Path(__file__).resolve().parents[2], type=Path, help="this project, on every machine")
    parser.add_argument("--batch", default=200, type=int, help="documents of a task: what is lost when it is killed")
    options = parser.parse_args()

    # Each task's file is put into place as the task ends, not as the job does: a killed run loses only what was being read.
    committer = "spark.hadoop.mapreduce.fileoutputcommitter.algorithm.version"
    spark = SparkSession.builder.appName("youju").config(committer, "2").getOrCreate()
    to_path = spark._jvm.org.apache.hadoop.fs.Path
    store, tables, fresh, old = (to_path(options.out, name) for name in ("read", "tables", "tables.new", "tables.old"))
    files = store.getFileSystem(spark._jsc.hadoopConfiguration())

    documents = load_documents(spark, options.documents, hash_engine(options.project))
    keys = documents.select("hash", "id").persist()
    double = keys.where("id is not null").groupBy("id").count().where("count > 1").head()
    if double is not None:
        raise SystemExit(f"error: duplicate document: {double.id} ({options.documents}); expected each id once")

    files.mkdirs(store)
    known = spark.read.schema(READ).parquet(str(store)).where("kind = 'document'").select("hash")
    total = keys.count()
    missing = keys.join(known, "hash", "left_anti").count()
    if missing > 0:
        unread = documents.join(known, "hash", "left_anti").repartition(math.ceil(missing / options.batch), "hash")
        lines = unread.select("line", "hash", "year").rdd.mapPartitions(create_reader(options.project))
        spark.createDataFrame(lines, READ).write.mode("append").parquet(str(store))

    # Tables that are of these documents and this engine already are left as they are.
    digest = keys.agg(F.expr("hex(bit_xor(xxhash64(hash)))").alias("hex")).head().hex
    mark = f"_of-{total}-{digest}"
    if not files.exists(to_path(tables, mark)):
        write_tables(spark.read.schema(READ).parquet(str(store)), keys, str(fresh))
        files.create(to_path(fresh, mark)).close()
        files.delete(old, True)
        if files.exists(tables):
            files.rename(tables, old)
        files.rename(fresh, tables)
        files.delete(old, True)
    problems = spark.read.schema(PROBLEMS).parquet(f"{tables}/problems").where("severity = 'error'").count()
    print(f"{total} documents: {missing} read, {total - missing} skipped, {problems} errors")
    spark.stop()


if __name__ == "__main__":
    main()
