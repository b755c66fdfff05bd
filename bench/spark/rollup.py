"""`readiness rollup` under Spark gives what it gives on one machine.

    python3 -m venv DIR && DIR/bin/pip install pyspark    # wants Java 17 or newer
    cargo build --release -p readiness-cli
    DIR/bin/python bench/spark/rollup.py

Writes links and assessments (and some bad lines), scores them once with the
command alone and once as a filter of Spark's `pipe`, JSON lines and table, and
compares line by line. Ends with status 1 where anything differs.
"""

import argparse
import json
import pathlib
import random
import shlex
import subprocess
import sys
import tempfile
import time

from pyspark.sql import SparkSession
from pyspark.sql import functions as F

ROOT = pathlib.Path(__file__).resolve().parents[2]
INSTRUMENT = json.loads((ROOT / "instruments/klaster-unggulan/instrument.json").read_text())


def main():
    arguments = read_arguments()
    with tempfile.TemporaryDirectory() as folder:
        folder = pathlib.Path(folder)
        lines = folder / "lines.txt"
        write_lines(lines, arguments)
        megabytes = lines.stat().st_size / 1e6
        print(f"{arguments.lines:,} lines, {megabytes:.0f} MB, {arguments.partitions} partitions")
        spark = session(arguments.master)
        spark.sparkContext.setLogLevel("ERROR")
        same = True
        for table in (False, True):
            same &= compare(spark, arguments, folder, lines, table)
        same &= compare_bands(spark, folder)
        spark.stop()
    print("equal" if same else "NOT equal")
    sys.exit(not same)


def read_arguments():
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("--readiness", default=ROOT / "target/release/readiness", help="the command")
    parser.add_argument("--lines", type=int, default=200_000)
    parser.add_argument("--partitions", type=int, default=8)
    parser.add_argument("--master", default="local[*]", help="Spark's master")
    return parser.parse_args()


def session(master):
    builder = SparkSession.builder.master(master).appName("readiness rollup")
    builder = builder.config("spark.ui.enabled", "false").config("spark.ui.showConsoleProgress", "false")
    if master.startswith("local"):
        # Everything is on this machine: no other is asked for its name.
        builder = builder.config("spark.driver.host", "127.0.0.1").config("spark.driver.bindAddress", "127.0.0.1")
    return builder.getOrCreate()


def items(node):
    return [item for child in node.get("children", []) for item in items(child)] or [node]


def assessment(chance, name):
    """A group of one to four, of whom each leaves out one answer in ten."""
    responses = []
    for person in range(chance.randint(1, 4)):
        answers = {}
        for item in items(INSTRUMENT["root"]):
            if chance.random() < 0.9:
                answers[item["id"]] = {"level": chance.randrange(item["levels"])}
        responses.append({"id": f"r{person}", "answers": answers})
    return {
        "format": "siapklaster.assessment/1",
        "instrument": {"id": INSTRUMENT["id"], "version": INSTRUMENT["version"]},
        "profile": {"name": name, "members": chance.randint(5, 200)},
        "responses": responses,
    }


def write_lines(path, arguments):
    """Half files, half links; one line in a thousand is bad."""
    chance = random.Random(2026)
    files = [json.dumps(assessment(chance, f"Kelompok {n}")) for n in range(500)]
    links = [encode(arguments, file) for file in files[:100]]
    damaged = [link[:-3] for link in links[:3]] + ["", "{", "https://example.org/"]
    with path.open("w") as out:
        for _ in range(arguments.lines):
            kind = chance.random()
            line = chance.choice(damaged if kind < 0.001 else files if kind < 0.5 else links)
            out.write(line + "\n")


def encode(arguments, file):
    command = [arguments.readiness, "link", "encode", "--page", "https://example.org/", "-"]
    return subprocess.run(command, input=file, capture_output=True, text=True, check=True).stdout.strip()


def compare(spark, arguments, folder, lines, table):
    """Both runs of one output form, and whether they agree."""
    command = [str(arguments.readiness), "rollup"] + ["--csv"] * table
    alone, spread = folder / f"alone-{table}", folder / f"spread-{table}"
    begun = time.monotonic()
    with lines.open() as given, alone.open("w") as out:
        # Status 1 says that some lines were bad, as they are.
        subprocess.run(command, stdin=given, stdout=out, stderr=subprocess.DEVNULL, check=False)
    alone_took = time.monotonic() - begun

    begun = time.monotonic()
    text = spark.sparkContext.textFile(str(lines), arguments.partitions)
    text.pipe(shlex.join(command)).saveAsTextFile(str(spread))
    spread_took = time.monotonic() - begun

    one, other = alone.read_text().splitlines(), []
    for part in sorted(spread.glob("part-*")):
        rows = part.read_text().splitlines()
        # Each partition's table has its own head.
        other += rows[1:] if table else rows
    one = one[1:] if table else one
    numberless = without_number_in_table if table else without_number
    different = sum(numberless(a) != numberless(b) for a, b in zip(one, other))
    same = len(one) == len(other) == arguments.lines and different == 0
    print(
        f"{'table' if table else 'JSON lines'}: alone {alone_took:.1f} s, Spark {spread_took:.1f} s; "
        f"{len(one):,} and {len(other):,} lines, {different} differ"
    )
    return same


def without_number(line):
    """A good line is taken to the byte; a bad one's number is that in its partition."""
    if not line.startswith('{"line":'):
        return line
    return json.loads(line)["error"]


def without_number_in_table(row):
    return row.split(",", 1)[1]


def compare_bands(spark, folder):
    """What Spark makes of its own output: groups and mean score by band."""
    rows = (
        spark.read.json(str(folder / "spread-False"))
        .where("error is null")
        .groupBy("headline.band")
        .agg(F.count("*").alias("groups"), F.avg("headline.score").alias("score"))
        .collect()
    )
    spread = {row["band"]: (row["groups"], row["score"]) for row in rows}
    scores = {}
    for line in (folder / "alone-False").read_text().splitlines():
        evaluation = json.loads(line)
        if "error" not in evaluation:
            headline = evaluation["headline"]
            scores.setdefault(headline["band"], []).append(headline["score"])
    same = spread.keys() == scores.keys()
    for band, alone in sorted(scores.items(), key=lambda entry: str(entry[0])):
        groups, score = spread.get(band, (0, None))
        mean = None if band is None else sum(alone) / len(alone)
        print(f"  {band or 'insufficient'}: {groups:,} groups" + ("" if score is None else f", mean {score:.2f}"))
        same &= groups == len(alone)
        same &= score == mean if mean is None or score is None else abs(score - mean) < 1e-9
    return same


if __name__ == "__main__":
    main()
