"""Reads the operator's file of branches; without one, those that ship."""

from __future__ import annotations

from pathlib import Path

import yaml

from dialogs.law.branches import BranchFileError, Directory

SHIPPED = Path(__file__).with_name("branches.yaml")


def load(path: Path | None = None) -> Directory:
    """The branches in a YAML or JSON file. Raises BranchFileError, naming file, row and field, when it can't be used."""
    source = path or SHIPPED
    try:
        data = yaml.safe_load(source.read_text(encoding="utf-8"))
        return Directory.parse(data)
    except OSError as error:
        raise BranchFileError([f"{source}: can't be read ({error.strerror})"]) from error
    except UnicodeDecodeError as error:
        raise BranchFileError([f"{source}: must be saved as UTF-8"]) from error
    except yaml.MarkedYAMLError as error:
        line = f", line {error.problem_mark.line + 1}" if error.problem_mark else ""
        raise BranchFileError([f"{source}{line}: is not valid YAML ({error.problem})"]) from error
    except yaml.YAMLError as error:
        raise BranchFileError([f"{source}: is not valid YAML"]) from error
    except BranchFileError as error:
        raise BranchFileError([f"{source}, {problem}" for problem in error.problems]) from error
