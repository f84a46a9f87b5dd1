# SPDX-FileCopyrightText: 2026 The Galley developers
# SPDX-License-Identifier: MIT

# galley_module(<folder> [OBJECTS] [USES <folder>...] [QT <module>...] [LIBRARIES <target>...])
#
# Makes one static library of a folder's sources. Its name is the folder's with "_" for "/":
# app/json is galley_app_json. The sources are globbed, for a file's place already says which
# module it belongs to. Each call also writes a row of the table that tests/architecture checks
# the include lines against: linking alone would not stop a header of a higher layer. OBJECTS says
# that the folder has classes with Q_OBJECT; the others are not searched for them.
set_property(GLOBAL PROPERTY GALLEY_MODULE_TABLE "")

function(galley_module folder)
    cmake_parse_arguments(PARSE_ARGV 1 module "OBJECTS" "" "USES;QT;LIBRARIES")
    string(REPLACE "/" "_" name "galley_${folder}")
    file(GLOB sources CONFIGURE_DEPENDS
         "${PROJECT_SOURCE_DIR}/${folder}/*.cpp" "${PROJECT_SOURCE_DIR}/${folder}/*.h")

    set(scope PUBLIC)
    if(sources MATCHES "\\.cpp")
        add_library(${name} STATIC ${sources})
        if(module_OBJECTS)
            # A header that came since the last build would else not be given to moc.
            galley_objects(${name})
            set_target_properties(${name} PROPERTIES AUTOGEN_TARGET_DEPENDS "${sources}")
        endif()
    else() # headers alone need no archive
        set(scope INTERFACE)
        add_library(${name} INTERFACE ${sources})
    endif()
    list(TRANSFORM module_USES REPLACE "/" "_" OUTPUT_VARIABLE used)
    list(TRANSFORM used PREPEND "galley_")
    list(TRANSFORM module_QT PREPEND "Qt6::" OUTPUT_VARIABLE qt)
    target_link_libraries(${name} ${scope} galley_compiler ${used} ${qt} ${module_LIBRARIES})

    list(JOIN module_USES " " uses)
    list(JOIN module_QT " " qt_modules)
    set_property(GLOBAL APPEND PROPERTY GALLEY_MODULES ${name})
    set_property(GLOBAL APPEND PROPERTY GALLEY_MODULE_TABLE "${folder}|${uses}|${qt_modules}")
endfunction()

# galley_part(<name> <folder> [USES <folder>...] [QT <module>...] [LIBRARIES <target>...])
#
# Makes of a folder's sources what the program loads when it first needs it (LoadedPart of app/base):
# the libraries that it is linked with would else take memory and time at every start. Stands in the
# table as a module does; the module whose folder it lies in is built together with it.
function(galley_part name folder)
    cmake_parse_arguments(PARSE_ARGV 2 part "" "" "USES;QT;LIBRARIES")
    set(target "galley_part_${name}")
    file(GLOB sources CONFIGURE_DEPENDS
         "${PROJECT_SOURCE_DIR}/${folder}/*.cpp" "${PROJECT_SOURCE_DIR}/${folder}/*.h")
    add_library(${target} MODULE ${sources})
    set_target_properties(${target} PROPERTIES
        PREFIX "" OUTPUT_NAME "galley_${name}_${PROJECT_VERSION}" SUFFIX ".so"
        LIBRARY_OUTPUT_DIRECTORY "${PROJECT_BINARY_DIR}")
    list(TRANSFORM part_QT PREPEND "Qt6::" OUTPUT_VARIABLE qt)
    target_link_libraries(${target} PRIVATE galley_compiler ${qt} ${part_LIBRARIES})
    get_filename_component(owner "${folder}" DIRECTORY)
    string(REPLACE "/" "_" owner "galley_${owner}")
    add_dependencies(${owner} ${target})
    install(TARGETS ${target} DESTINATION "${GALLEY_PARTS}")

    list(JOIN part_USES " " uses)
    list(JOIN part_QT " " qt_modules)
    set_property(GLOBAL APPEND PROPERTY GALLEY_MODULE_TABLE "${folder}|${uses}|${qt_modules}")
endfunction()

# Where an installed program has its parts, and the way there from where the program is.
set(GALLEY_PARTS "${CMAKE_INSTALL_LIBDIR}/galley")
file(RELATIVE_PATH GALLEY_PARTS_FROM_PROGRAM
     "${CMAKE_INSTALL_FULL_BINDIR}" "${CMAKE_INSTALL_FULL_LIBDIR}/galley")
target_compile_definitions(galley_compiler INTERFACE
    GALLEY_PARTS_FROM_PROGRAM="${GALLEY_PARTS_FROM_PROGRAM}")
