#pragma once

#include "lang/chunk.hpp"
#include "lang/compiler.hpp"
#include "lang/compiler_names.hpp"
#include "lang/modules.hpp"
#include "lang/scope.hpp"

#include <map>
#include <optional>
#include <string>
#include <string_view>

namespace lang {

/// A function has 250 registers, for its variables and for what it computes.
inline constexpr std::size_t most_variables = 200;

/// A function that its name always means: one top-level def, and nothing else ever assigns the
/// name.
struct KnownFunction {
    const Define* define{nullptr};
    std::size_t prototype{0};
};

/// What the functions of one program share while they are compiled.
class ProgramCompiler {
public:
    ProgramCompiler(const Program& program, const Module& module);

    Compiled compile();

    /// The register of main that holds the global variable.
    std::optional<std::size_t> global(const std::string& name) const;
    /// Python's or the stage's function of that name, which the program may have made its own.
    std::optional<ForeignConstant> find_foreign(std::string_view name);
    const KnownFunction* known_function(const std::string& name) const;
    /// Whether `del` or the end of a handler may take the global variable's value away.
    bool is_loose(const std::string& name) const;
    /// The module that a global name always means.
    const ModuleRow* imported_module(const std::string& name) const;
    static std::optional<Constant> find_module_constant(std::string_view name);
    static std::optional<Constant> find_member(const ModuleRow& module, std::string_view name);
    /// A function of the prelude, compiled when it is first used.
    ForeignConstant prelude(std::string_view name);
    bool in_prelude() const { return m_in_prelude; }
    const Module& module() const { return m_module; }

    std::size_t constant(Constant constant);
    std::size_t keyword_row(std::vector<std::string> names);
    std::size_t add_prototype();
    Prototype& prototype(std::size_t number) { return m_chunk->functions[number]; }

    void refuse(std::string_view kind, Span span, NodeId node, Arguments arguments = {});
    void not_yet(std::string_view word, Span span, NodeId node);

private:
    void find_globals();
    void find_known_functions();
    void describe(const Body& body, NodeId parent);
    void describe(const Expression& expression);
    ChunkNode& node(NodeId id);

    const Program& m_program;
    const Module& m_module;
    std::shared_ptr<Chunk> m_chunk;
    Diagnostics m_diagnostics;
    ScopeNames m_names;
    std::map<std::string, std::size_t> m_globals;
    std::map<std::string, KnownFunction> m_known;
    std::map<Constant, std::size_t> m_constants;
    Scope m_scope;
    Names m_loose;
    std::map<std::string, std::size_t, std::less<>> m_prelude;
    bool m_in_prelude{false};
};

}  // namespace lang
