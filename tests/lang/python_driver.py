"""Runs many small programs in one process, for tests/lang/differential_test.cpp.

Reads from standard input, for each program: a line with its length in bytes, then its text. Writes for
each: a line with the length of what it printed and the name of the exception that ended it (or "-"),
then what it printed.
"""
import io
import signal
import sys

SECONDS = 5  # no program takes so long unless it is endless


def too_long(_signal, _frame):
    raise TimeoutError


def run(text):
    printed = io.StringIO()
    ended_by = "-"
    sys.stdout = printed
    signal.alarm(SECONDS)
    try:
        exec(compile(text, "program.py", "exec"), {"__name__": "__main__"})
    except BaseException as exception:
        ended_by = type(exception).__name__
    finally:
        signal.alarm(0)
        sys.stdout = sys.__stdout__
    return printed.getvalue().encode("utf-8", "surrogatepass"), ended_by


def main():
    sys.setrecursionlimit(3000)  # deeper than ours: what we print up to our limit is printed here, too
    signal.signal(signal.SIGALRM, too_long)
    source, results = sys.stdin.buffer, sys.stdout.buffer
    for line in source:
        text = source.read(int(line)).decode("utf-8")
        sys.stdin = io.StringIO("")
        printed, ended_by = run(text)
        results.write(f"{len(printed)} {ended_by}\n".encode() + printed)


if __name__ == "__main__":
    sys.dont_write_bytecode = True
    import warnings

    warnings.simplefilter("ignore")
    main()
