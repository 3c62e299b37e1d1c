# SPDX-License-Identifier: EPL-2.0
"""The reference problem (see ReferenceProblem.java) in NumPy and PyTorch: values, and with PyTorch gradients, of 256 policies.

Prints lines "contestant,what,milliseconds" with the fastest mean of five rounds.
"""
import sys
import time

import numpy

TEAMS, INCENTIVES, FACTORS, SPREAD = 10, 10, 6, 0.1
EMPLOYEES = int(sys.argv[1]) if len(sys.argv) > 1 else 10000
POLICIES = int(sys.argv[2]) if len(sys.argv) > 2 else 256

rate = (0.1 + 0.05 * numpy.arange(INCENTIVES)).astype(numpy.float32)
effect = (1 + (numpy.arange(FACTORS)[:, None] * 7 + numpy.arange(INCENTIVES)[None, :] * 3) % 10).astype(numpy.float32)
weight = ((0.05 + 0.01 * numpy.arange(FACTORS)) / 10).astype(numpy.float32)
hazard = (0.05 + 0.01 * (numpy.arange(EMPLOYEES) % 20)).astype(numpy.float32).reshape(TEAMS, -1)
luck = (SPREAD * numpy.random.default_rng(1).standard_normal(EMPLOYEES)).astype(numpy.float32).reshape(TEAMS, -1)
x = ((numpy.arange(POLICIES * INCENTIVES * TEAMS) * 37 % 101) / 10.1).astype(numpy.float32).reshape(POLICIES, INCENTIVES, TEAMS)


SECONDS = float(sys.argv[3]) if len(sys.argv) > 3 else 1.0


def milliseconds(work, rounds=5, seconds=SECONDS):
    work()
    best = float("inf")
    for _ in range(rounds):
        count, start = 0, time.perf_counter()
        while time.perf_counter() - start < seconds:
            work()
            count += 1
        best = min(best, (time.perf_counter() - start) / count * 1000)
    return best


def with_numpy():
    lift = 1 - numpy.exp(-rate[None, :, None] * x)
    relief = numpy.einsum("f,fj,pjk->pk", weight, effect, lift)
    h = hazard[None] * numpy.exp(luck[None] - relief[:, :, None])
    return (1 - numpy.exp(-h)).mean(axis=2)


print("numpy,value,%.4f" % milliseconds(with_numpy))

try:
    import torch
except ImportError:
    print("PyTorch is not installed (Debian: python3-torch)", file=sys.stderr)
    sys.exit(0)

decisions = torch.tensor(x, requires_grad=True)
t_rate, t_effect, t_weight, t_hazard, t_luck = (torch.tensor(a) for a in (rate, effect, weight, hazard, luck))


def with_torch():
    lift = 1 - torch.exp(-t_rate[None, :, None] * decisions)
    relief = torch.einsum("f,fj,pjk->pk", t_weight, t_effect, lift)
    h = t_hazard[None] * torch.exp(t_luck[None] - relief[:, :, None])
    return (1 - torch.exp(-h)).mean(dim=2)


def torch_value():
    with torch.no_grad():
        return with_torch()


def torch_gradient():
    decisions.grad = None
    with_torch().sum().backward()


print("pytorch,value,%.4f" % milliseconds(torch_value))
print("pytorch,value+gradient,%.4f" % milliseconds(torch_gradient))
