// SPDX-FileCopyrightText: 2026 The Galley developers
// SPDX-License-Identifier: MIT

#pragma once

#include "app/base/result.h"
#include "app/pdf/pdf_facts.h"

#include <QByteArray>

namespace galley {

// The file with an outline of the headings, and with words and links for its pictures. What is not
// as Qt writes it stays as it is. Fails when the part of Galley that writes them is not installed.
Result<QByteArray> withFacts(const QByteArray& pdf, const PdfFacts& facts);

} // namespace galley
