"""Joining codes are stretched quickly in the tests' own processes; programs they start do it fully.

With the real cost, a sixth of a second each time, the model would spend two thirds of its time on
it. What the cost is for is held by tests/sharing/test_secrecy.py.
"""

from regdesk.sharing import sealing

REAL_MEMORY = sealing.MEMORY
sealing.MEMORY = 64
