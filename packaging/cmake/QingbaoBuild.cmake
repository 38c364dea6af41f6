# How every library, program and test of this project is built.

set(QB_EDGES_DIR ${CMAKE_BINARY_DIR}/edges)
file(REMOVE_RECURSE ${QB_EDGES_DIR})
file(MAKE_DIRECTORY ${QB_EDGES_DIR})

add_library(qb_options INTERFACE)
target_compile_options(qb_options INTERFACE -Wall -Wextra -Wpedantic -Wshadow -Wnon-virtual-dtor
                                            -Woverloaded-virtual -Wcast-qual)
if(QB_WARNINGS_AS_ERRORS)
  target_compile_options(qb_options INTERFACE -Werror)
endif()
target_compile_definitions(qb_options INTERFACE QT_NO_CAST_FROM_ASCII QT_NO_CAST_TO_ASCII
                                                QT_NO_KEYWORDS QT_NO_FOREACH
                                                QT_DISABLE_DEPRECATED_BEFORE=0x060400)
target_include_directories(qb_options INTERFACE ${CMAKE_SOURCE_DIR}/app)
if(QB_FUZZ)
  if(NOT CMAKE_CXX_COMPILER_ID STREQUAL "Clang")
    message(FATAL_ERROR "QB_FUZZ needs clang: -DCMAKE_CXX_COMPILER=clang++")
  endif()
  set(QB_SANITIZERS address,undefined)
  # Optimised whatever the build type: a fuzzer finds by the number of its runs.
  target_compile_options(qb_options INTERFACE -O1 -gline-tables-only -fsanitize=fuzzer-no-link
                                              -fno-sanitize-recover=all)
endif()
if(QB_SANITIZERS)
  target_compile_options(qb_options INTERFACE -fsanitize=${QB_SANITIZERS} -fno-omit-frame-pointer)
  target_link_options(qb_options INTERFACE -fsanitize=${QB_SANITIZERS})
endif()

# qb_add_library(<name> [GUI] [MOC] SOURCES … DEPENDS <qb libraries>… [PUBLIC <targets>…] [PRIVATE <targets>…])
#
# Makes the static library qb_<name> from the folder app/<name>. DEPENDS are the only folders its files may
# include from; they are written down for the `architecture` test. MOC runs Qt's meta-object compiler. GUI marks
# a library that may use Qt Gui or Widgets.
function(qb_add_library name)
  cmake_parse_arguments(arg "GUI;MOC" "" "SOURCES;DEPENDS;PUBLIC;PRIVATE" ${ARGN})
  add_library(qb_${name} STATIC ${arg_SOURCES})
  set(dependencies ${arg_DEPENDS})
  list(TRANSFORM dependencies PREPEND qb_)
  target_link_libraries(qb_${name} PUBLIC qb_options Qt6::Core ${dependencies} ${arg_PUBLIC}
                                   PRIVATE ${arg_PRIVATE})
  if(arg_MOC)
    set_target_properties(qb_${name} PROPERTIES AUTOMOC ON)
  endif()
  target_precompile_headers(qb_${name} PRIVATE <QtCore/QtCore> <algorithm> <memory> <optional> <variant> <vector>)
  set(kind plain)
  if(arg_GUI)
    set(kind gui)
  endif()
  file(WRITE ${QB_EDGES_DIR}/${name} "${kind} ${arg_DEPENDS}\n")
endfunction()

# qb_add_test(<library> <file_test.cpp> [LINK <targets>…] [ARGUMENTS …])
#
# One QtTest class, one program, one ctest entry <library>.<file>, run without a display.
function(qb_add_test library source)
  if(NOT TARGET qb_test_headers)
    # A program, as the tests are, for a precompiled header fits only code of the same kind.
    file(CONFIGURE OUTPUT ${CMAKE_BINARY_DIR}/tests/headers.cpp CONTENT "int main() { return 0; }\n")
    add_executable(qb_test_headers EXCLUDE_FROM_ALL ${CMAKE_BINARY_DIR}/tests/headers.cpp)
    target_link_libraries(qb_test_headers PRIVATE qb_options Qt6::Core)
    target_precompile_headers(qb_test_headers PRIVATE <QtCore/QtCore> <algorithm> <memory> <optional> <variant> <vector>)
  endif()
  cmake_parse_arguments(arg "" "" "LINK;ENVIRONMENT" ${ARGN})
  get_filename_component(stem ${source} NAME_WE)
  set(target ${library}_${stem})
  add_executable(${target} ${source})
  set_target_properties(${target} PROPERTIES AUTOMOC ON
                        RUNTIME_OUTPUT_DIRECTORY ${CMAKE_BINARY_DIR}/tests)
  target_link_libraries(${target} PRIVATE Qt6::Test qb_${library} ${arg_LINK})
  target_precompile_headers(${target} REUSE_FROM qb_test_headers)
  target_compile_definitions(${target} PRIVATE QB_SOURCE_DIR="${CMAKE_SOURCE_DIR}"
                                               QB_BINARY_DIR="${CMAKE_BINARY_DIR}")
  add_test(NAME ${library}.${stem} COMMAND ${target})
  set_tests_properties(${library}.${stem} PROPERTIES TIMEOUT 120
    ENVIRONMENT "QT_QPA_PLATFORM=offscreen;QINGBAO_DATA=${CMAKE_BINARY_DIR}/share/qingbao;${arg_ENVIRONMENT}")
endfunction()

# qb_add_fuzzer(<name> SOURCES … LIBS …)
#
# A program fuzz_<name> around the function LLVMFuzzerTestOneInput of its sources. With QB_FUZZ it is one of
# libFuzzer's; else it runs the seeds it is given. Either way ctest runs fuzz.<name>_seeds.
function(qb_add_fuzzer name)
  cmake_parse_arguments(arg "" "" "SOURCES;LIBS" ${ARGN})
  set(target fuzz_${name})
  add_executable(${target} ${arg_SOURCES})
  set_target_properties(${target} PROPERTIES RUNTIME_OUTPUT_DIRECTORY ${CMAKE_BINARY_DIR}/tests)
  target_link_libraries(${target} PRIVATE ${arg_LIBS})
  target_compile_definitions(${target} PRIVATE QB_SOURCE_DIR="${CMAKE_SOURCE_DIR}")
  set(options)
  if(QB_FUZZ)
    target_link_options(${target} PRIVATE -fsanitize=fuzzer)
    set(options -runs=0)
  else()
    target_sources(${target} PRIVATE ${CMAKE_SOURCE_DIR}/tests/fuzz/replay_main.cpp)
  endif()
  add_test(NAME fuzz.${name}_seeds COMMAND ${target} ${options} ${CMAKE_SOURCE_DIR}/tests/fuzz/seeds/${name})
  set_tests_properties(fuzz.${name}_seeds PROPERTIES TIMEOUT 120 ENVIRONMENT "QT_QPA_PLATFORM=offscreen")
endfunction()
