#!/usr/bin/env python3
# SPDX-License-Identifier: EPL-2.0
"""Times scikit-learn on simulated tables of the shape that Calibrate.java simulates, by the same protocol.

simulate.py ROWS COLUMNS [one]: 10 folds x 20 penalties on 2 cores; with "one" a single fit, for tables on which the protocol would take hours.
"""
import resource
import sys
import time

import numpy as np
from sklearn.linear_model import LogisticRegression
from sklearn.model_selection import GridSearchCV, StratifiedKFold
from sklearn.pipeline import make_pipeline
from sklearn.preprocessing import StandardScaler


def main(rows, columns, one=None):
    rows, columns = int(rows), int(columns)
    random = np.random.default_rng(7)
    x = random.standard_normal((rows, columns))
    eta = x @ (0.3 * np.sin(np.arange(columns) + 1)) - 2.2
    y = (random.random(rows) < -np.expm1(-np.exp(eta))).astype(int)
    model = make_pipeline(StandardScaler(), LogisticRegression(max_iter=5000))
    begin = time.perf_counter()
    if one:
        model.fit(x, y)
    else:
        grid = {"logisticregression__C": 1 / (rows * np.logspace(0, -5, 20))}
        GridSearchCV(model, grid, scoring="neg_log_loss", cv=StratifiedKFold(10, shuffle=True, random_state=1), n_jobs=2).fit(x, y)
    peak = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss >> 10
    print(f"scikit-learn, {'one fit' if one else '10 folds x 20 penalties'}, {rows:,} rows x {columns} columns: "
          f"{time.perf_counter() - begin:.2f} s, {peak:,} MB at its peak")


if __name__ == "__main__":
    main(*sys.argv[1:])
