# SPDX-License-Identifier: EPL-2.0
"""The reference problem (see ReferenceProblem.java) with PyTorch and JAX on the card, as far as they are installed and find it.

Prints lines "contestant,employees,policies,seconds,employee-scenarios a second": values and gradients, the fastest of some batches, copies of the
decisions included. A contestant that has had its time is not measured further: some compile anew for every size.
"""
import sys
import time

try:
    import numpy
except ImportError:
    print("NumPy is not installed: no peers", file=sys.stderr)
    sys.exit(0)

TEAMS, INCENTIVES, FACTORS, SPREAD = 10, 10, 6, 0.1
EMPLOYEES = (10_000, 100_000, 1_000_000, 10_000_000)
POLICIES = (1, 16, 256, 4_096, 16_384)
LARGEST = 1 << 31
SECONDS = 0.3
MOST_SECONDS = 50

rate = (0.1 + 0.05 * numpy.arange(INCENTIVES)).astype(numpy.float32)
effect = (1 + (numpy.arange(FACTORS)[:, None] * 7 + numpy.arange(INCENTIVES)[None, :] * 3) % 10).astype(numpy.float32)
weight = ((0.05 + 0.01 * numpy.arange(FACTORS)) / 10).astype(numpy.float32)


def population(employees):
    hazard = (0.05 + 0.01 * (numpy.arange(employees) % 20)).astype(numpy.float32).reshape(TEAMS, -1)
    luck = (SPREAD * numpy.random.default_rng(1).standard_normal(employees)).astype(numpy.float32).reshape(TEAMS, -1)
    return hazard, luck


def decisions(policies):
    return ((numpy.arange(policies * INCENTIVES * TEAMS) * 37 % 101) / 10.1).astype(numpy.float32).reshape(policies, INCENTIVES, TEAMS)


def report(contestant, prepare):
    begin = time.perf_counter()
    for employees in EMPLOYEES:
        for policies in POLICIES:
            if employees * policies > LARGEST:
                break
            if time.perf_counter() - begin > MOST_SECONDS:
                print("%s: no time for %d × %d" % (contestant, employees, policies), file=sys.stderr)
                return
            try:
                work = prepare(*population(employees), decisions(policies))
                work()
                best, spent = float("inf"), 0.0
                while spent < SECONDS:
                    start = time.perf_counter()
                    work()
                    seconds = time.perf_counter() - start
                    best, spent = min(best, seconds), spent + seconds
            except (RuntimeError, MemoryError) as failure:
                print("%s: %d × %d: %s" % (contestant, employees, policies, str(failure).splitlines()[0]), file=sys.stderr)
                break
            print("%s,%d,%d,%.6g,%.4g" % (contestant, employees, policies, best, employees * policies / best), flush=True)


def with_torch():
    import torch
    if not torch.cuda.is_available():
        print("PyTorch finds no card", file=sys.stderr)
        return
    card = torch.device("cuda")
    constants = [torch.tensor(a, device=card) for a in (rate, effect, weight)]

    def turnover(t_rate, t_effect, t_weight, hazard, luck, x):
        lift = 1 - torch.exp(-t_rate[None, :, None] * x)
        relief = torch.einsum("f,fj,pjk->pk", t_weight, t_effect, lift)
        h = hazard[None] * torch.exp(luck[None] - relief[:, :, None])
        return (1 - torch.exp(-h)).mean(dim=2)

    def prepare(function):
        def of(hazard, luck, x):
            people = [torch.tensor(a, device=card) for a in (hazard, luck)]

            def work():
                there = torch.tensor(x, device=card, requires_grad=True)
                values = function(*constants, *people, there)
                values.sum().backward()
                return values.cpu(), there.grad.cpu()
            return work
        return of

    report("pytorch", prepare(turnover))
    report("pytorch compiled", prepare(torch.compile(turnover)))


def with_jax():
    import jax
    import jax.numpy as jnp
    if jax.default_backend() != "gpu":
        print("JAX finds no card", file=sys.stderr)
        return

    def total(x, hazard, luck):
        lift = 1 - jnp.exp(-rate[None, :, None] * x)
        relief = jnp.einsum("f,fj,pjk->pk", weight, effect, lift)
        h = hazard[None] * jnp.exp(luck[None] - relief[:, :, None])
        values = (1 - jnp.exp(-h)).mean(axis=2)
        return values.sum(), values

    both = jax.jit(jax.value_and_grad(total, has_aux=True))

    def prepare(hazard, luck, x):
        people = jax.device_put(hazard), jax.device_put(luck)
        return lambda: jax.device_get(both(x, *people))

    report("jax", prepare)


for name, contestant in (("PyTorch", with_torch), ("JAX", with_jax)):
    try:
        contestant()
    except ImportError:
        print(name + " is not installed", file=sys.stderr)
