"""Lines of text in a picture: PP-OCRv6 on OpenVINO, one thread. No network, no telemetry, nothing written."""

from __future__ import annotations

import importlib.util
import math
import os
import sys
from collections.abc import Mapping
from pathlib import Path
from typing import Any

from dialogs.documents.reading.lines import Line

DETECTOR = "PP-OCRv6_det_small.onnx"
RECOGNISER = "PP-OCRv6_rec_small.onnx"

LONG_SIDE = 960
"""Pixels to which a picture is shrunk before lines are looked for."""

BUCKETS = ((960, 736), (736, 960), (960, 960))
"""Width and height of what the detector is given, multiples of 32: every new shape costs memory for good (2.35 GB after 298 photos)."""

WIDTHS = (96, 160, 240, 320, 480, 640, 960, 1280)
HEIGHT = 48
_LEAST_SCORE = 0.5

MOST_LINES = 160
"""A family card has about 120. More is a newspaper, and would take seconds."""


class ReadingNotInstalled(ImportError):
    """A part for reading is missing: the extra `ocr`, or the models in rapidocr's wheel. The message says which."""


def models() -> tuple[Path, Path]:
    """The detector and the recogniser in rapidocr's wheel. Raises ReadingNotInstalled."""
    for name in ("rapidocr", "openvino", "cv2"):
        if importlib.util.find_spec(name) is None:
            raise ReadingNotInstalled(
                f"photos can't be read: {name} is not installed; it comes with the extra klaim[ocr]"
            )
    found = importlib.util.find_spec("rapidocr")
    folder = Path(str(found.origin)).parent / "models" if found else Path()
    for name in (DETECTOR, RECOGNISER):
        if not (folder / name).is_file():
            raise ReadingNotInstalled(
                f"photos can't be read: rapidocr's wheel has no {name}, and nothing is downloaded"
            )
    return folder / DETECTOR, folder / RECOGNISER


class Engine:
    """Finds and reads lines. Holds about 0.5 GB; not for use from two threads at once."""

    def __init__(self) -> None:
        """Loads the models. Raises ReadingNotInstalled."""
        detector, recogniser = models()
        os.environ["OMP_NUM_THREADS"] = "1"
        _without_telemetry()
        import cv2
        import numpy
        import openvino
        from rapidocr.ch_ppocr_det.utils import DBPostProcess
        from rapidocr.ch_ppocr_rec.utils import CTCLabelDecode

        cv2.setNumThreads(1)
        self._cv2, self._numpy = cv2, numpy
        core = openvino.Core()
        core.set_property(
            "CPU",
            {
                "INFERENCE_NUM_THREADS": 1,
                "NUM_STREAMS": 1,
                "PERFORMANCE_HINT": "LATENCY",
                "ENABLE_CPU_PINNING": False,
            },
        )
        self._detect = core.compile_model(str(detector), "CPU").create_infer_request()
        model = core.read_model(str(recogniser))
        self._recognise = core.compile_model(model, "CPU").create_infer_request()
        signs = model.get_rt_info()["framework"]["character"].value.splitlines()
        self._decode = CTCLabelDecode(character=signs, character_path=None)
        self._boxes = DBPostProcess(
            thresh=0.3, box_thresh=0.5, max_candidates=500, unclip_ratio=1.6, use_dilation=True, score_mode="fast"
        )

    def lines(self, image: Any, boxes: list[Any], known: Mapping[int, tuple[str, float]]) -> list[Line]:
        """Text in these boxes of an RGB picture (array of height × width × 3). Doubtful text is left out.

        `known`: text already read and its confidence, by the place of its box.
        """
        lines = []
        for place, box in enumerate(boxes[:MOST_LINES]):
            text, confidence = known.get(place) or self.read_strip(self.strip(image, box))
            if text.strip() and confidence >= _LEAST_SCORE:
                lines.append(Line(text, confidence, tuple((float(x), float(y)) for x, y in box)))
        return lines

    def boxes(self, image: Any) -> list[Any]:
        """Boxes of lines of text: four corners each, from top to bottom."""
        numpy, cv2 = self._numpy, self._cv2
        height, width = image.shape[:2]
        scale = min(1.0, LONG_SIDE / max(height, width))
        small = image
        if scale < 1.0:
            small = cv2.resize(image, (round(width * scale), round(height * scale)), interpolation=cv2.INTER_AREA)
        across, down = _bucket(small.shape[1], small.shape[0])
        padded = numpy.zeros((down, across, 3), numpy.uint8)
        padded[: small.shape[0], : small.shape[1]] = small
        given = ((padded.astype(numpy.float32) / 255 - 0.5) / 0.5).transpose(2, 0, 1)[None]
        result = self._detect.infer([numpy.ascontiguousarray(given)])
        found, _ = self._boxes(result[0], (down, across))
        corners = [numpy.clip(numpy.asarray(box, numpy.float32) / scale, 0, (width, height)) for box in found]
        return sorted(corners, key=lambda box: (float(box[:, 1].mean()), float(box[:, 0].mean())))

    def read_strip(self, strip: Any) -> tuple[str, float]:
        """Text in a picture of one line, and its confidence."""
        numpy, cv2 = self._numpy, self._cv2
        height, width = strip.shape[:2]
        if not height or not width:
            return "", 0.0
        wanted = max(1, math.ceil(HEIGHT * width / height))
        across = next((one for one in WIDTHS if wanted <= one), WIDTHS[-1])
        resized = cv2.resize(strip, (min(wanted, across), HEIGHT)).astype(numpy.float32)
        given = numpy.zeros((1, 3, HEIGHT, across), numpy.float32)
        given[0, :, :, : resized.shape[1]] = ((resized / 255 - 0.5) / 0.5).transpose(2, 0, 1)
        result = self._recognise.infer([given])
        ratio = across / HEIGHT
        results, _ = self._decode(result[0], False, wh_ratio_list=[ratio], max_wh_ratio=ratio)
        text, confidence = results[0]
        return str(text), float(confidence)

    def strip(self, image: Any, box: Any, around: float = 0.0) -> Any:
        """The part of the picture inside the box, upright as far as its corners tell; `around`: more of it, in heights of the line."""
        numpy, cv2 = self._numpy, self._cv2
        corners = numpy.asarray(box, numpy.float32)
        width = float(max(numpy.linalg.norm(corners[0] - corners[1]), numpy.linalg.norm(corners[2] - corners[3])))
        height = float(max(numpy.linalg.norm(corners[0] - corners[3]), numpy.linalg.norm(corners[1] - corners[2])))
        if width < 1 or height < 1:
            return numpy.zeros((0, 0, 3), numpy.uint8)
        more = around * min(width, height)
        target = numpy.array(
            [[more, more], [width + more, more], [width + more, height + more], [more, height + more]], numpy.float32
        )
        turned = cv2.getPerspectiveTransform(corners, target)
        size = (int(width + 2 * more), int(height + 2 * more))
        strip = cv2.warpPerspective(image, turned, size, borderMode=cv2.BORDER_REPLICATE, flags=cv2.INTER_CUBIC)
        return numpy.rot90(strip) if height >= 1.5 * width else strip


def _without_telemetry() -> None:
    """OpenVINO's package for converting models, imported along with it, writes an id into the home directory and calls its maker.

    None in their place makes these imports fail, for which OpenVINO is prepared: converting is not wanted here.
    """
    for module in ("openvino_telemetry", "openvino.tools.ovc"):
        if module not in sys.modules:
            sys.modules[module] = None  # type: ignore[assignment] # what Python documents for this


def _bucket(width: int, height: int) -> tuple[int, int]:
    return next((across, down) for across, down in BUCKETS if width <= across and height <= down)
