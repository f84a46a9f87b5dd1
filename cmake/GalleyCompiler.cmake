# SPDX-FileCopyrightText: 2026 The Galley developers
# SPDX-License-Identifier: MIT

# How every target of this project is compiled: warnings, Qt's fences, sanitizers, ccache.

add_library(galley_compiler INTERFACE)

target_compile_options(galley_compiler INTERFACE
    -Wall -Wextra -Wpedantic -Wshadow -Wconversion
    $<$<BOOL:${GALLEY_WARNINGS_AS_ERRORS}>:-Werror>
    # GCC guesses about std::optional once it inlines: worth a look, no fault.
    $<$<AND:$<BOOL:${GALLEY_WARNINGS_AS_ERRORS}>,$<CXX_COMPILER_ID:GNU>>:-Wno-error=maybe-uninitialized>)
target_compile_definitions(galley_compiler INTERFACE
    QT_NO_CAST_FROM_ASCII
    QT_NO_CAST_TO_ASCII
    QT_NO_CAST_FROM_BYTEARRAY
    QT_NO_FOREACH
    QT_NO_KEYWORDS
    QT_NO_NARROWING_CONVERSIONS_IN_CONNECT
    QT_DISABLE_DEPRECATED_BEFORE=0x060400
    GALLEY_VERSION="${PROJECT_VERSION}")
target_include_directories(galley_compiler INTERFACE "${PROJECT_SOURCE_DIR}")

if(GALLEY_SANITIZE)
    target_compile_options(galley_compiler INTERFACE
        -fsanitize=${GALLEY_SANITIZE} -fno-sanitize-recover=all -fno-omit-frame-pointer)
    target_link_options(galley_compiler INTERFACE -fsanitize=${GALLEY_SANITIZE})
endif()

if(GALLEY_FUZZ) # coverage of the code under test is what leads the fuzzer
    target_compile_options(galley_compiler INTERFACE
        -fsanitize=fuzzer-no-link,address,undefined -fno-sanitize-recover=all)
    target_link_options(galley_compiler INTERFACE -fsanitize=address,undefined)
endif()

# Linking some forty programs that hold much the same takes the default linker minutes.
find_program(GALLEY_MOLD mold)
if(GALLEY_MOLD)
    add_link_options(-fuse-ld=mold)
endif()

find_program(GALLEY_CCACHE ccache)
if(GALLEY_CCACHE)
    # Without the folder in its keys, what one checkout compiled serves every other.
    set(CMAKE_CXX_COMPILER_LAUNCHER
        ${CMAKE_COMMAND} -E env CCACHE_BASEDIR=${PROJECT_SOURCE_DIR} CCACHE_NOHASHDIR=1
        "${GALLEY_CCACHE}")
endif()
