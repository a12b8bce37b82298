"""The printed description is valid OpenAPI 3.1, by a validator that is not ours."""

from __future__ import annotations

import json

import yaml
from openapi_spec_validator import OpenAPIV31SpecValidator
from typer.testing import CliRunner

from bot.__main__ import app
from bot.submission.http.openapi import description
from bot.submission.news import STATES


def printed(*arguments: str) -> str:
    done = CliRunner().invoke(app, ["openapi", *arguments])
    assert done.exit_code == 0, done.output
    return done.output


def test_the_command_prints_the_same_as_yaml_and_as_json() -> None:
    assert yaml.safe_load(printed()) == json.loads(printed("--form", "json"))


def test_another_form_is_refused() -> None:
    done = CliRunner().invoke(app, ["openapi", "--form", "xml"])
    assert done.exit_code == 2


def test_it_is_valid() -> None:
    OpenAPIV31SpecValidator(json.loads(printed("--form", "json"))).validate()


def test_the_validator_finds_what_is_wrong() -> None:
    wrong = description("0")
    del wrong["paths"]["/claims/{key}"]["get"]["parameters"]
    assert list(OpenAPIV31SpecValidator(wrong).iter_errors())


def test_it_names_the_states_a_system_may_report() -> None:
    state = description("0")["components"]["schemas"]["Status"]["properties"]["state"]
    assert state["enum"] == list(STATES)
    assert "withdrawn" not in STATES
