"""The tasks of bench.ts in NumPy on one thread, and in PyTorch where it is installed: python3 numpy_bench.py"""
import os
for name in ("OMP_NUM_THREADS", "OPENBLAS_NUM_THREADS", "MKL_NUM_THREADS"):
    os.environ[name] = "1"
import statistics
import time

import numpy as np


def median(action, budget=0.3):
    """Median milliseconds of warm runs."""
    start = time.perf_counter()
    while time.perf_counter() - start < budget / 2:
        action()
    times, start = [], time.perf_counter()
    while len(times) < 3 or time.perf_counter() - start < budget:
        before = time.perf_counter()
        action()
        times.append(time.perf_counter() - before)
    return 1e3 * statistics.median(times)


def power_norms(A, k_max=100):
    product, norms = np.eye(len(A)), []
    for _ in range(k_max):
        product = product @ A
        norms.append(np.linalg.norm(product, 2))
    return norms


def rnn(W, Wih, x, target):
    T, B, _ = x.shape
    h = [np.zeros((B, len(W)))]
    inputs = x @ Wih.T
    for t in range(T):
        h.append(np.tanh(inputs[t] + h[t] @ W.T))
    dh, dW, dWih = h[-1] - target, np.zeros_like(W), np.zeros_like(Wih)
    for t in range(T, 0, -1):
        da = dh * (1 - h[t] * h[t])
        dW += da.T @ h[t - 1]
        dWih += da.T @ x[t - 1]
        dh = da @ W
    return dW, dWih


random = np.random.default_rng(1)
print(f"NumPy {np.__version__}, one thread, median ms")
for n in (8, 16, 32, 64, 128):
    A = random.normal(size=(n, n)) / np.sqrt(n)
    line = {
        "matmul": median(lambda: A @ A),
        "eigenvalues": median(lambda: np.linalg.eigvals(A)),
        "singularValues": median(lambda: np.linalg.svd(A, compute_uv=False)),
    }
    if n <= 64:
        line["powerNorms"] = median(lambda: power_norms(A))
    print(f"n={n:4d}", *(f"{name} {value:.4f}" for name, value in line.items()), sep="  ")
W, Wih = np.linalg.qr(random.normal(size=(32, 32)))[0], random.normal(size=(32, 3))
x, target = random.normal(size=(100, 32, 3)), random.normal(size=(32, 32))
print(f"rnn tanh d=32 T=100 batch 32: NumPy {median(lambda: rnn(W, Wih, x, target)):.2f}")

try:
    import torch
except ImportError:
    print("PyTorch is not installed")
else:
    torch.set_num_threads(1)
    layer = torch.nn.RNN(3, 32).double()
    xt, yt = torch.from_numpy(x), torch.from_numpy(target)

    def step():
        layer.zero_grad()
        (0.5 * ((layer(xt)[0][-1] - yt) ** 2).sum()).backward()

    print(f"rnn tanh d=32 T=100 batch 32: PyTorch {torch.__version__} {median(step):.2f}")
