// SPDX-FileCopyrightText: 2026 The Galley developers
// SPDX-License-Identifier: MIT

#pragma once

namespace galley {

// A standard stream that is closed would lend its number to the next file that is opened, and what
// anybody prints or warns of would end up in there: in an article, a journal, a list of versions.
// What takes its place fails when it is used. To be called before anything is opened.
void occupyStandardStreams();

} // namespace galley
