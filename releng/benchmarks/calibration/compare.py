#!/usr/bin/env python3
# SPDX-License-Identifier: EPL-2.0
"""Checks TalentBench's calibration against scikit-learn and SciPy.

compare.py TABLE OUTCOME OURS: reads OURS-logit.csv and OURS-cloglog.csv, which Calibrate.java wrote, fits the same model anew
from the table and prints the largest differences. Exits with 1 where a coefficient differs by more than 1e-4.
"""
import sys
import time

import numpy as np
import pandas as pd
from scipy.optimize import minimize
from sklearn.compose import make_column_transformer
from sklearn.linear_model import LogisticRegression
from sklearn.metrics import brier_score_loss, log_loss, roc_auc_score
from sklearn.model_selection import GridSearchCV, StratifiedKFold, cross_val_predict
from sklearn.pipeline import make_pipeline
from sklearn.preprocessing import OneHotEncoder, StandardScaler

BOUND = 1e-4


def design(table, outcome, labels):
    """Our terms, built anew with pandas: numbers, and categories against the most frequent one; all standardised."""
    columns = []
    for label in labels:
        name, _, level = label.partition(" = ")
        columns.append((table[name] == level if level else table[name]).astype(float))
    return StandardScaler().fit_transform(np.column_stack(columns))


def cloglog(x, y, penalty):
    """Coefficients, intercept last, of the penalised complementary log-log model, by a general optimiser."""
    left = y == 1

    def loss(b):
        hazard = np.exp(x @ b[:-1] + b[-1])
        value = hazard[~left].sum() - np.log(-np.expm1(-hazard[left])).sum() + penalty / 2 * (b[:-1] ** 2).sum()
        slope = hazard.copy()
        slope[left] = -hazard[left] / np.expm1(hazard[left])
        return value, np.append(x.T @ slope + penalty * b[:-1], slope.sum())

    start = np.append(np.zeros(x.shape[1]), np.log(-np.log(1 - y.mean())))
    return minimize(loss, start, jac=True, method="L-BFGS-B", options={"maxiter": 10000, "maxfun": 100000, "ftol": 1e-16, "gtol": 1e-9}).x


def protocol(table, outcome, y):
    """Cross-validation over 20 penalties as a scikit-learn user would write it, encoding and scaling inside the folds."""
    varying = [name for name in table.columns if name not in (outcome, "EmployeeNumber") and table[name].nunique() > 1]
    words = [name for name in varying if table[name].dtype == object]
    numbers = [name for name in varying if name not in words]
    pipeline = make_pipeline(
        make_column_transformer((StandardScaler(), numbers), (OneHotEncoder(handle_unknown="ignore"), words)),
        LogisticRegression(max_iter=5000))
    folds = StratifiedKFold(10, shuffle=True, random_state=1)
    begin = time.perf_counter()
    grid = GridSearchCV(pipeline, {"logisticregression__C": 1 / (len(y) * np.logspace(0, -5, 20))}, scoring="neg_log_loss", cv=folds, n_jobs=2)
    grid.fit(table[varying], y)
    p = cross_val_predict(grid.best_estimator_, table[varying], y, cv=folds, method="predict_proba")[:, 1]
    print(f"scikit-learn, 10 folds x 20 penalties on 2 cores: {time.perf_counter() - begin:.2f} s, AUC {roc_auc_score(y, p):.4f}, "
          f"Brier {brier_score_loss(y, p):.4f}, log loss {log_loss(y, p):.4f}")


def main(path, outcome, ours):
    table = pd.read_csv(path)
    y = (table[outcome] == "Yes").to_numpy().astype(int)
    worst = 0
    for link in ("logit", "cloglog"):
        fit = pd.read_csv(f"{ours}-{link}.csv", sep=";").set_index("term")["effect"]
        penalty, labels = fit["penalty"], list(fit.index[2:])
        x = design(table, outcome, labels)
        if link == "logit":
            model = LogisticRegression(C=1 / penalty, tol=1e-12, max_iter=10000, solver="newton-cg").fit(x, y)
            theirs = np.append(model.coef_[0], model.intercept_[0])
        else:
            theirs = cloglog(x, y, penalty)
        difference = np.abs(np.append(fit[labels], fit["intercept"]) - theirs).max()
        print(f"{link}: {len(labels)} coefficients and the intercept differ by {difference:.1e} at most")
        worst = max(worst, difference)
    protocol(table, outcome, y)
    return 0 if worst <= BOUND else 1


if __name__ == "__main__":
    sys.exit(main(*sys.argv[1:]))
