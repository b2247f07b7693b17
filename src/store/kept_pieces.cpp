#include "store/kept_pieces.hpp"

#include "lesson/json.hpp"

#include <nlohmann/json.hpp>

#include <optional>

namespace store {

namespace {

std::optional<float> number(const core::Record* record)
{
    if (record == nullptr) {
        return std::nullopt;
    }
    if (const std::int64_t* whole = record->integer()) {
        return static_cast<float>(*whole);
    }
    const auto* real = std::get_if<double>(&record->value);
    return real != nullptr ? std::optional{static_cast<float>(*real)} : std::nullopt;
}

}  // namespace

std::string write_pieces(const std::vector<lesson::KeptPiece>& pieces)
{
    if (pieces.empty()) {
        return {};
    }
    nlohmann::json list = nlohmann::json::array();
    for (const lesson::KeptPiece& piece : pieces) {
        list.push_back({{"x", piece.at.x}, {"y", piece.at.y}, {"program", piece.program}});
    }
    return list.dump(-1, ' ', false, nlohmann::json::error_handler_t::replace);
}

std::vector<lesson::KeptPiece> read_pieces(std::string_view text)
{
    std::vector<lesson::KeptPiece> pieces;
    const core::Result<core::Record> record = lesson::read_json("", text);
    if (text.empty() || !record || record.value().list() == nullptr) {
        return pieces;
    }
    for (const core::Record& each : *record.value().list()) {
        const std::optional<float> x = number(each.find("x"));
        const std::optional<float> y = number(each.find("y"));
        const core::Record* program = each.find("program");
        if (x && y && program != nullptr && program->text() != nullptr) {
            pieces.push_back({{*x, *y}, *program->text()});
        }
    }
    return pieces;
}

}  // namespace store
