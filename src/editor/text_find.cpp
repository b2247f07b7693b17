#include "editor/text_find.hpp"

#include "lang/letters.hpp"
#include "lang/utf8.hpp"

#include <algorithm>
#include <string>

namespace editor {

namespace {

/// A text in small letters, with the byte at which each of them began. A byte that is no UTF-8
/// stands for itself.
struct Small {
    std::u32string letters;
    std::vector<std::size_t> begins;  ///< one more: the end of the text
};

Small small(std::string_view text)
{
    Small made;
    for (std::size_t at = 0; at < text.size();) {
        const lang::CodePoint point = lang::code_point_at(text, at);
        const std::u32string letters =
            point.length == 0
                ? std::u32string(1, static_cast<char32_t>(static_cast<unsigned char>(text[at])))
                : lang::small_of(point.value);
        for (const char32_t letter : letters) {
            made.letters += letter;
            made.begins.push_back(at);
        }
        at += std::max<std::size_t>(1, point.length);
    }
    made.begins.push_back(text.size());
    return made;
}

}  // namespace

std::vector<ByteRange> find_all(std::string_view text, std::string_view wanted)
{
    std::vector<ByteRange> places;
    const std::u32string sought = small(wanted).letters;
    if (sought.empty()) {
        return places;
    }
    const Small all = small(text);
    for (std::size_t at = all.letters.find(sought); at != std::u32string::npos;
         at = all.letters.find(sought, at + sought.size())) {
        places.push_back({all.begins[at], all.begins[at + sought.size()]});
    }
    return places;
}

std::optional<ByteRange> find_next(const std::vector<ByteRange>& places, std::size_t from)
{
    const auto found = std::ranges::find_if(
        places, [from](const ByteRange& place) { return place.begin >= from; });
    return found != places.end() ? std::optional{*found}
           : places.empty()      ? std::nullopt
                                 : std::optional{places.front()};
}

std::optional<ByteRange> find_previous(const std::vector<ByteRange>& places, std::size_t to)
{
    std::optional<ByteRange> found;
    for (const ByteRange& place : places) {
        if (place.end <= to) {
            found = place;
        }
    }
    return found || places.empty() ? found : std::optional{places.back()};
}

}  // namespace editor
