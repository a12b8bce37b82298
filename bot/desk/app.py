"""The desk as a starlette app, to be mounted at `/desk`."""

from __future__ import annotations

from dataclasses import replace

from starlette.applications import Starlette
from starlette.exceptions import HTTPException
from starlette.requests import Request
from starlette.responses import RedirectResponse, Response
from starlette.routing import BaseRoute, Mount, Route
from starlette.staticfiles import StaticFiles

from bot.desk import bulk_pages, claims, downloads, sign_in
from bot.desk.deps import DeskDeps
from bot.desk.money import guarded
from bot.desk.web import HERE, LARGEST_BODY, anybody, http_error, make_desk, officers_only


def create_desk(deps: DeskDeps) -> Starlette:
    """The desk's own app: its pages, its errors, its style sheet. Mount it anywhere; it finds its own path."""
    app = Starlette(
        routes=[
            Route("/", officers_only(claims.show_claims, "read")),
            Route("/masuk", anybody(sign_in.show_sign_in)),
            Route("/masuk", anybody(sign_in.sign_in), methods=["POST"]),
            Route("/keluar", officers_only(sign_in.sign_out), methods=["POST"]),
            Route("/bahasa", anybody(sign_in.choose_language), methods=["POST"]),
            Route("/akun", officers_only(sign_in.show_account)),
            Route("/akun/sandi", officers_only(sign_in.set_password), methods=["POST"]),
            Route("/akun/keluar-semua", officers_only(sign_in.sign_out_everywhere), methods=["POST"]),
            Route("/klaim/{claim_id}", officers_only(claims.show_claim, "read")),
            Route("/klaim/{claim_id}/langkah", officers_only(claims.move_claim, "decide"), methods=["POST"]),
            Route("/klaim/{claim_id}/telepon", officers_only(claims.note_call, "decide"), methods=["POST"]),
            Route(
                "/klaim/{claim_id}/identitas", officers_only(claims.decide_identity, "approve_money"), methods=["POST"]
            ),
            Route("/klaim/{claim_id}/berkas/{slot}", officers_only(downloads.show_document, "read")),
            Route(
                "/klaim/{claim_id}/berkas/{slot}", officers_only(downloads.download_original, "read"), methods=["POST"]
            ),
            Route("/klaim/{claim_id}/berkas/{slot}/halaman/{number:int}", officers_only(claims.show_page, "read")),
            Route("/massal", officers_only(bulk_pages.show_bulk, "bulk")),
            Route("/massal/bank", officers_only(bulk_pages.bring_list, "bulk"), methods=["POST"]),
            Route("/massal/alihkan", officers_only(bulk_pages.reassign, "assign"), methods=["POST"]),
            Route("/massal/ekspor", officers_only(bulk_pages.export, "bulk"), methods=["POST"]),
            Route("/massal/{file_id}", officers_only(bulk_pages.show_list, "bulk")),
            Route("/massal/{file_id}/jalankan", officers_only(bulk_pages.confirm_list, "bulk"), methods=["POST"]),
            Mount("/static", StaticFiles(directory=HERE / "static")),
        ],
        exception_handlers={HTTPException: http_error, 500: http_error},
        max_body_size=LARGEST_BODY,
    )
    # Every step of an officer, however it is asked for, passes what stands before money.
    app.state.desk = make_desk(replace(deps, move=guarded(deps)))
    return app


def routes(deps: DeskDeps, path: str = "/desk") -> list[BaseRoute]:
    """The routes to add to the one app of the bot."""

    async def add_slash(request: Request) -> Response:
        return RedirectResponse(f"{path}/", 303)

    return [Route(path, add_slash), Mount(path, create_desk(deps))]
