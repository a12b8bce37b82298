"""Downloads of documents: the pages at once, the original after a warning and by a form of its own."""

from __future__ import annotations

from starlette.exceptions import HTTPException
from starlette.requests import Request
from starlette.responses import Response

from bot.desk import claims
from bot.desk.claim_page import name_of, type_of
from bot.desk.originals import original_of
from bot.desk.sessions import Visit
from bot.desk.web import claim_path, form_of, language_of, note_access, page


async def show_document(request: Request, visit: Visit) -> Response:
    """Send a picture that is shown or our pages of a file at once, and a page that warns in the place of an original."""
    row, file = await claims.document_of(request, visit)
    slot, language = request.path_params["slot"], language_of(request)
    original = original_of(file, language)
    if original.way == "none":
        raise HTTPException(404)
    media_type, ending = type_of(file)
    if original.way == "asks":
        return page(
            request,
            "original.html",
            visit,
            path=claim_path(row.id),
            slot=slot,
            searched=original.searched,
            reference=row.reference,
            name=name_of(row, slot, language),
            ending=ending,
            size=language.size(file.size),
        )
    content = await claims.content_of(request, row, file, "")
    await note_access(request, visit, "document_opened", row.id, slot=slot)
    name, shown = f"{row.reference or 'klaim'}-{slot}", original.way == "shown"
    return claims.harmless(content, media_type, name, ending, shown=shown)


async def download_original(request: Request, visit: Visit) -> Response:
    """The file as it was sent, for somebody who has read the warning. Raises HTTPException 404 where it is not offered."""
    await form_of(request, visit)
    row, file = await claims.document_of(request, visit)
    if original_of(file, language_of(request)).way != "asks":
        raise HTTPException(404)
    slot, (media_type, ending) = request.path_params["slot"], type_of(file)
    content = await claims.content_of(request, row, file, "")
    await note_access(request, visit, "original_downloaded", row.id, slot=slot)
    return claims.harmless(content, media_type, f"{row.reference or 'klaim'}-{slot}", ending, shown=False)
