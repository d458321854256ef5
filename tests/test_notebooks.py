"""Every notebook of the examples runs from the root of the repository, and prints what it is committed with."""

from __future__ import annotations

from pathlib import Path

import nbformat
import pytest
from nbclient import NotebookClient

NOTEBOOKS = sorted(Path("examples/notebooks").glob("*.ipynb"))
LONGEST = 15  # seconds for one cell; all of them together take two


def read(path: Path) -> nbformat.NotebookNode:
    notebook: nbformat.NotebookNode = nbformat.read(path, as_version=4)  # type: ignore[no-untyped-call]  # nbformat has none
    return notebook


def code_cells(notebook: nbformat.NotebookNode) -> list[nbformat.NotebookNode]:
    return [cell for cell in notebook.cells if cell.cell_type == "code"]


def shown(cell: nbformat.NotebookNode) -> list[tuple[str, str]]:
    """Give the outputs of a cell as text; one that is more than plain text names its form instead."""
    texts = []
    for output in cell.outputs:
        match output.output_type:
            case "stream":
                texts.append((str(output.name), str(output.text)))
            case "execute_result" | "display_data" if set(output.data) == {"text/plain"}:
                texts.append(("text/plain", str(output.data["text/plain"])))
            case other:
                texts.append(("not plain text", str(other)))
    return texts


def test_there_is_a_notebook() -> None:
    assert NOTEBOOKS


@pytest.mark.parametrize("path", NOTEBOOKS, ids=str)
def test_a_notebook_is_committed_as_it_ran_once_from_top_to_bottom(path: Path) -> None:
    notebook = read(path)
    nbformat.validate(notebook)
    cells = code_cells(notebook)
    assert [cell.execution_count for cell in cells] == list(range(1, len(cells) + 1))
    assert {form for cell in cells for form, _ in shown(cell)} == {"stdout"}


@pytest.mark.parametrize("path", NOTEBOOKS, ids=str)
def test_a_notebook_prints_what_it_is_committed_with(path: Path) -> None:
    committed, run = read(path), read(path)
    for cell in code_cells(run):
        cell.outputs = []
    # one text a cell, however the kernel cuts its stream
    here = {"metadata": {"path": "."}}
    NotebookClient(run, timeout=LONGEST, kernel_name="python3", coalesce_streams=True, resources=here).execute()
    assert [shown(cell) for cell in code_cells(run)] == [shown(cell) for cell in code_cells(committed)]
