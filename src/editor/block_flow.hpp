#pragma once

#include "editor/block_layout.hpp"

namespace editor {

/// Puts blocks into a layout, from top to bottom.
class BlockFlow {
public:
    BlockFlow(const lang::Module& module,
              const Wording& wording,
              const std::optional<OpenGap>& open,
              BlockLayout& layout);

    /// Each returns what it takes up.
    core::Rectangle program(const lang::Block& body, core::Point at);
    core::Rectangle stack(std::span<const lang::Statement> statements, Gap first, core::Point at);
    core::Rectangle statement(const lang::Statement& statement, core::Point at);
    core::Rectangle value(const lang::Expression& value, core::Point at);

private:
    core::Rectangle column(const std::vector<const lang::Statement*>& statements,
                           const lang::Statement* body,
                           int end,
                           Gap gap,
                           core::Point at);
    /// A row before it has a place: its parts with their sizes.
    struct Item {
        const FaceHole* hole{nullptr};
        const FaceChoice* choice{nullptr};
        std::string text;
        float width{};
        float height{};
    };
    struct Measured {
        std::vector<Item> items;
        float width{};   ///< of all items, with the space between them
        float height{};  ///< of the tallest
    };

    Measured measure(const Face& face) const;
    void add_words(const FaceWords& words,
                   const Face& face,
                   Measured& measured,
                   std::vector<std::string>& said) const;
    Item item_of(const FacePart& part) const;
    core::Rectangle size_of(const FaceHole& hole) const;
    void place(const Measured& measured,
               core::Point at,
               float height,
               int depth,
               std::vector<PlacedText>& texts);
    void place_value(const FaceHole& hole, const core::Rectangle& box, int depth);
    PlacedRow row(const Face& face, core::Point at, float least_height);
    float bodies(const lang::Statement& statement,
                 const std::vector<Face>& faces,
                 PlacedBlock& block,
                 float y);
    void note_gap(const Gap& gap, core::Point at, bool open);
    float note_above(const lang::Statement& statement, core::Point at);

    const lang::Module& m_module;
    const Wording& m_wording;
    const std::optional<OpenGap>& m_open;
    BlockLayout& m_layout;
    lang::NodeId m_statement{};
    Category m_inside{};  ///< of what the next value stands in
};

}  // namespace editor
