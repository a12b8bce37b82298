"""The desk as a starlette app, to be mounted at `/desk`."""

from __future__ import annotations

from dataclasses import replace

from starlette.applications import Starlette
from starlette.exceptions import HTTPException
from starlette.middleware.gzip import GZipMiddleware
from starlette.requests import Request
from starlette.responses import RedirectResponse, Response
from starlette.routing import BaseRoute, Mount, Route

from bot.desk import (
    account,
    assigning,
    audit,
    beside,
    bulk_pages,
    claims,
    downloads,
    events,
    figures,
    listing,
    officers_page,
    sign_in,
)
from bot.desk.deps import DeskDeps
from bot.desk.money import guarded
from bot.desk.web import HERE, LARGEST_BODY, KeptFiles, anybody, http_error, make_desk, officers_only, tampered
from bot.ports.claims import Tampered


def create_desk(deps: DeskDeps) -> Starlette:
    """The desk's own app: its pages, its errors, its style sheet. Mount it anywhere; it finds its own path."""
    app = Starlette(
        routes=[
            Route("/", officers_only(listing.show_claims, "read")),
            Route("/masuk", anybody(sign_in.show_sign_in)),
            Route("/masuk", anybody(sign_in.sign_in), methods=["POST"]),
            Route("/keluar", officers_only(sign_in.sign_out), methods=["POST"]),
            Route("/bahasa", anybody(sign_in.choose_language), methods=["POST"]),
            Route("/akun", officers_only(account.show_account)),
            Route("/akun/sandi", officers_only(account.set_password), methods=["POST"]),
            Route("/akun/keluar-semua", officers_only(account.sign_out_everywhere), methods=["POST"]),
            Route("/akun/kode", officers_only(account.show_authenticator)),
            Route("/akun/kode", officers_only(account.confirm_authenticator), methods=["POST"]),
            Route("/akun/kode/hapus", officers_only(account.remove_authenticator), methods=["POST"]),
            Route("/petugas", officers_only(officers_page.show_officers, "administer")),
            Route("/petugas/tambah", officers_only(officers_page.add, "administer"), methods=["POST"]),
            Route("/petugas/hak", officers_only(officers_page.change_rights, "administer"), methods=["POST"]),
            Route("/petugas/tautan", officers_only(officers_page.reset, "administer"), methods=["POST"]),
            Route("/petugas/keluar", officers_only(officers_page.sign_out, "administer"), methods=["POST"]),
            Route("/petugas/hapus", officers_only(officers_page.remove, "administer"), methods=["POST"]),
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
            Route("/audit", officers_only(audit.show_audit, "audit")),
            Route("/audit/ekspor", officers_only(audit.export_audit, "audit")),
            Route("/klaim/{claim_id}/catatan", officers_only(beside.add_note, "decide"), methods=["POST"]),
            Route("/klaim/{claim_id}/periksa", officers_only(beside.check_document, "decide"), methods=["POST"]),
            Route("/klaim/{claim_id}/urungkan", officers_only(beside.undo_decision, "decide"), methods=["POST"]),
            Route("/klaim/{claim_id}/ambil", officers_only(assigning.take, "decide"), methods=["POST"]),
            Route("/klaim/{claim_id}/lepas", officers_only(assigning.release, "decide"), methods=["POST"]),
            Route("/klaim/{claim_id}/alihkan", officers_only(assigning.reassign, "assign"), methods=["POST"]),
            Route("/berikutnya", officers_only(assigning.next_claim, "read")),
            Route("/tertahan", officers_only(beside.show_held, "release_held")),
            Route("/tertahan/{entry_id}/kirim", officers_only(beside.release_held, "release_held"), methods=["POST"]),
            Route("/tertahan/{entry_id}/tolak", officers_only(beside.refuse_held, "release_held"), methods=["POST"]),
            Route("/klaim/{claim_id}/bersama", officers_only(events.show_others, "read")),
            Route("/tampilan", officers_only(listing.keep_view, "read"), methods=["POST"]),
            Route("/peristiwa", officers_only(events.stream, "read")),
            Route("/angka", officers_only(figures.show_figures, "read")),
            Route("/angka/ekspor", officers_only(figures.export_figures, "read")),
            Route("/angka-publik", anybody(figures.show_public_figures)),
            Route("/massal", officers_only(bulk_pages.show_bulk, "bulk")),
            Route("/massal/bank", officers_only(bulk_pages.bring_list, "bulk"), methods=["POST"]),
            Route("/massal/alihkan", officers_only(bulk_pages.reassign, "assign"), methods=["POST"]),
            Route("/massal/ekspor", officers_only(bulk_pages.export, "bulk"), methods=["POST"]),
            Route("/massal/{file_id}", officers_only(bulk_pages.show_list, "bulk")),
            Route("/massal/{file_id}/jalankan", officers_only(bulk_pages.confirm_list, "bulk"), methods=["POST"]),
            Mount("/static", GZipMiddleware(KeptFiles(directory=HERE / "static"))),
        ],
        exception_handlers={HTTPException: http_error, Tampered: tampered, 500: http_error},
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
