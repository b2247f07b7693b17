#pragma once

#include "core/geometry.hpp"
#include "editor/block_face.hpp"
#include "editor/document.hpp"

#include <array>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

/// Where word blocks lie: stacks under a hat, bodies nested in arms, values in holes. All lengths
/// are in dp at zoom 1 (LOOK.md 6), on a canvas whose origin is the corner above the start hat.
namespace editor {

/// What a layout must know of the language of the day.
class Wording {
public:
    struct Part {
        std::string text;  ///< or the name of a place
        bool is_place{};
    };

    virtual ~Wording() = default;
    virtual std::vector<Part> parts(std::string_view key) const = 0;
    virtual float width(std::string_view text) const = 0;
};

struct PlacedText {
    std::string text;
    core::Rectangle box;
};
/// A value in its hole, or loose. Values inside it lie on top of it and come later in the list.
struct PlacedValue {
    lang::NodeId node{};
    lang::NodeId statement{};  ///< none: it is loose
    ValueForm form{};
    Category category{};
    Category inside{};  ///< of what it stands in; of a loose one its own
    std::string icon;   ///< empty: none
    core::Rectangle badge;
    core::Rectangle box;
    int depth{};  ///< 0: directly in a block
    std::vector<PlacedText> texts;
};
struct PlacedChoice {  ///< an operator or a name that a touch changes
    lang::NodeId node{};
    std::string text;
    core::Rectangle box;
};
struct PlacedRow {
    core::Rectangle box;
    std::string icon;
    core::Rectangle badge;
    std::vector<PlacedText> texts;
};
struct PlacedBlock {
    lang::NodeId node{};
    Category category{};
    bool is_hat{};
    core::Rectangle box;                  ///< with its bodies and its foot
    std::vector<PlacedRow> rows;          ///< its head, then what stands above each further body
    std::vector<core::Rectangle> mouths;  ///< what each body takes up
    core::Rectangle foot;                 ///< below the last body
};
struct PlacedNote {  ///< a comment
    lang::NodeId node{};
    std::string text;
    core::Rectangle box;
};
struct BlockGap {
    Gap gap;
    core::Point at;          ///< where the top left corner of a block comes to lie
    core::Rectangle target;  ///< what a finger may touch
    bool is_open{};          ///< room was made for the block about to come
};

struct BlockLayout {
    std::optional<PlacedRow> start;   ///< the hat "when Go is pressed"; a piece has none
    std::vector<PlacedBlock> blocks;  ///< in drawing order: parents before what they hold
    std::vector<PlacedValue> values;
    std::vector<PlacedChoice> choices;
    std::vector<PlacedNote> notes;
    std::vector<BlockGap> gaps;  ///< in reading order
    core::Rectangle bounds;      ///< all of it
};

struct OpenGap {
    Gap gap;
    core::Rectangle block;  ///< how large what comes is
};

/// Lays out the program and all pieces. Give the gap that makes room, where there is one.
BlockLayout lay_out_blocks(const Document& document,
                           const lang::Module& module,
                           const Wording& wording,
                           const std::optional<OpenGap>& open = std::nullopt);
/// One statement alone, at the origin: a block of the palette, or one in a hand.
BlockLayout lay_out_block(const lang::Statement& statement,
                          const lang::Module& module,
                          const Wording& wording);
/// One value alone, at the origin.
BlockLayout lay_out_value(const lang::Expression& value,
                          const lang::Module& module,
                          const Wording& wording);

const PlacedBlock* find_block(const BlockLayout& layout, lang::NodeId node);
const PlacedValue* find_value(const BlockLayout& layout, lang::NodeId node);
const BlockGap* find_gap(const BlockLayout& layout, const Gap& gap);
const PlacedBlock* find_block(BlockLayout&& layout, lang::NodeId node) = delete;
const PlacedValue* find_value(BlockLayout&& layout, lang::NodeId node) = delete;
const BlockGap* find_gap(BlockLayout&& layout, const Gap& gap) = delete;

/// Lengths of LOOK.md section 6, in dp.
namespace block_size {
inline constexpr float row = 64, least_width = 120, pad = 14, between = 10, badge = 36, arm = 24,
                       empty_body = 48, foot = 30, else_row = 48, number = 44, least_number = 52,
                       number_pad = 16, condition = 48, condition_pad = 22, empty_condition = 110,
                       pill = 46, hat = 13, text_height = 30, note = 36;
}  // namespace block_size

}  // namespace editor
