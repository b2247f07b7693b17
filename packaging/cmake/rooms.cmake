# A room of the house: a folder, a namespace and a static library of one name (src/README.md).

add_library(warnings INTERFACE)
target_compile_options(warnings INTERFACE
  -Wall -Wextra -Wpedantic -Wshadow -Wconversion -Wsign-conversion -Wold-style-cast
  -Wnon-virtual-dtor -Woverloaded-virtual -Wimplicit-fallthrough -Wdouble-promotion
  # g++ 12 sees uninitialised strings inside std::variant and std::optional where there are none, as
  # soon as it inlines their destructors, and overlaps in "a" + text (GCC bug 105651); the asan preset
  # finds the true ones.
  $<$<CXX_COMPILER_ID:GNU>:-Wno-maybe-uninitialized -Wno-restrict>)

# room(NAME [FOLDER dir] [SOURCES pattern...] [LINKS lower rooms and libraries...]
#      [PRIVATE_LINKS libraries that no header of the room shows...])
#
# Every source of the folder belongs to the room, unless SOURCES narrows it (a stage's world and its
# view live in one folder and are two rooms). A room links only the floors below it: this and
# tests/architecture/ keep the house standing.
function(room name)
  cmake_parse_arguments(ARG "" "FOLDER" "SOURCES;LINKS;PRIVATE_LINKS" ${ARGN})
  if(NOT ARG_FOLDER)
    set(ARG_FOLDER ${name})
  endif()
  if(NOT ARG_SOURCES)
    set(ARG_SOURCES *.cpp)
  endif()
  set(patterns)
  foreach(pattern IN LISTS ARG_SOURCES)
    list(APPEND patterns ${CMAKE_CURRENT_SOURCE_DIR}/${ARG_FOLDER}/${pattern})
  endforeach()
  file(GLOB_RECURSE sources CONFIGURE_DEPENDS ${patterns})
  list(FILTER sources EXCLUDE REGEX "/main\\.cpp$")
  if(sources)
    add_library(${name} STATIC ${sources})
    target_include_directories(${name} PUBLIC ${CMAKE_SOURCE_DIR}/src)
    target_link_libraries(${name} PUBLIC ${ARG_LINKS} PRIVATE ${ARG_PRIVATE_LINKS} warnings)
  else()
    add_library(${name} INTERFACE)
    target_include_directories(${name} INTERFACE ${CMAKE_SOURCE_DIR}/src)
    target_link_libraries(${name} INTERFACE ${ARG_LINKS})
  endif()
endfunction()
