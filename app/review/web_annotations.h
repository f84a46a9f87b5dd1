// SPDX-FileCopyrightText: 2026 The Galley developers
// SPDX-License-Identifier: MIT

#pragma once

#include "app/review/review.h"

namespace galley::review {

// The remarks of a review as an AnnotationPage of the Web Annotation Data Model
// (https://www.w3.org/TR/annotation-model/), for other programs: JSON-LD. What the model has no
// words for (decisions, revisions) is left out.
QByteArray webAnnotationsOf(const Review& review, const QString& documentPath);

} // namespace galley::review
