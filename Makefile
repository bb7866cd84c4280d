# `make run` starts regdesk, `make test` checks everything; both first set up what is missing.

PY := .venv/bin/python
REGDESK := .venv/bin/regdesk
TRY := build/try
# One more than there are cores: tests with servers and real windows wait much of their time.
WORKERS = $(shell $(PY) -c 'import os; print((os.cpu_count() or 1) + 1)')
BUNDLED := env -u DISPLAY -u WAYLAND_DISPLAY REGDESK_HOME=$(TRY)/home dist/regdesk/regdesk

.PHONY: run test ready-run ready check bundle bundle-check bench soak screenshots forms fmt clean

# The window; without a display the tour, which leaves a brief, workbooks and screenshots in out/.
run: ready-run
	@if [ "$$(uname)" = Linux ] && [ -z "$$DISPLAY$$WAYLAND_DISPLAY" ]; \
	then $(REGDESK) tour out; else $(REGDESK); fi

# Everything that must hold before a change is handed in; .ci/run calls this.
test: check
	QT_QPA_PLATFORM=offscreen $(PY) -m pytest -n $(WORKERS) --dist worksteal

# What is needed to run (ready-run), and to test and build (ready): see .ci/setup.
ready-run:
	@.ci/setup run
ready:
	@.ci/setup test

# The checks that take no running: forms, style, types, rooms, translations.
check: ready
	$(PY) forms/compile.py --check
	$(PY) forms/translate.py --check
	$(PY) -m ruff check
	$(PY) -m ruff format --check
	$(PY) -m mypy
	.venv/bin/lint-imports

# A folder that runs on a computer without Python: dist/regdesk/regdesk.
bundle: ready
	$(PY) -m PyInstaller --noconfirm --log-level ERROR build.spec
	@du -sh dist/regdesk

# Starts the built program as a user would: a desk, a brief, every page of the window, an old desk.
bundle-check: bundle
	rm -rf $(TRY)
	mkdir -p $(TRY)
	$(BUNDLED) --version
	$(BUNDLED) new $(TRY)/norr.regdesk --officer "Handläggare Demo" --area norr --demo
	$(BUNDLED) --desk $(TRY)/norr.regdesk brief Jämtland --out $(TRY)/brief.pdf
	$(BUNDLED) --desk $(TRY)/norr.regdesk screenshots $(TRY)/screenshots
	cp tests/store/desks/schema-1.regdesk $(TRY)/old.regdesk
	$(BUNDLED) --desk $(TRY)/old.regdesk check
	test "$$(head -c 5 $(TRY)/brief.pdf)" = "%PDF-"
	ls $(TRY)/screenshots/*.png

# Figures of speed, each a ratio to a baseline of the same run.
bench: ready
	@for bench in tests/benchmarks/bench_*.py; do \
	$(PY) -m tests.benchmarks.$$(basename $$bench .py) || exit 1; done

# The long versions of the tests that kill, fill and interrupt.
soak: ready
	REGDESK_SOAK=1 QT_QPA_PLATFORM=offscreen $(PY) -m pytest -n $(WORKERS) --dist worksteal

# Every page, dialog and empty state as a picture: both languages and themes, four sizes and twice
# the text, from a fresh demo desk; and all of them small on one sheet a language and theme.
screenshots: ready-run
	rm -rf $(TRY) out/screenshots
	mkdir -p $(TRY) out/screenshots
	$(REGDESK) new $(TRY)/norr.regdesk --officer "Handläggare Demo" --area norr --demo
	for lang in sv en; do for theme in light dark; do \
	in=out/screenshots/$$lang-$$theme; \
	for kind in "1440x900 100" "1280x720 100" "1920x1080 100" "1280x720 200" \
	"3840x2160 200"; do set -- $$kind; \
	sheet=; [ "$$kind" = "1440x900 100" ] && sheet="--sheet $$in.png"; \
	$(REGDESK) --desk $(TRY)/norr.regdesk screenshots $$in/$$1-$$2 --lang $$lang --theme $$theme \
	--size $$1 --text-size $$2 $$sheet || exit 1; \
	done; done; done

# Python from the .ui files, and the translation files from forms and code.
forms: ready
	$(PY) forms/compile.py
	$(PY) forms/translate.py

# The one way of laying out code.
fmt: ready
	$(PY) -m ruff check --fix
	$(PY) -m ruff format

# Everything made here; the next command sets it up again.
clean:
	rm -rf .venv build dist out .mypy_cache .ruff_cache .pytest_cache .import_linter_cache
