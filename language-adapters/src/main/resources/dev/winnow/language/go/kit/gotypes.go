// Gotypes writes the type of every expression of some Go files to descriptor 3.
//
// Usage: gotypes MODULE_FOLDER FILE...
//
// It reads export data of the kit's packages (listed in /opt/winnow/exports) and checks the task's own packages from
// source. What it cannot resolve stays unknown: it never fails because of the program.
package main

import (
	"bufio"
	"fmt"
	"go/ast"
	"go/build"
	"go/constant"
	"go/importer"
	"go/parser"
	"go/token"
	"go/types"
	"io"
	"os"
	"path/filepath"
	"sort"
	"strings"
)

type checker struct {
	fset    *token.FileSet
	root    string
	module  string
	exports map[string]string
	library types.Importer
	own     map[string]*types.Package
	out     *bufio.Writer
	wanted  map[string]bool
	ids     map[string]int
}

func main() {
	if len(os.Args) < 3 {
		fmt.Fprintln(os.Stderr, "usage: gotypes MODULE_FOLDER FILE...")
		os.Exit(2)
	}
	fd := os.NewFile(3, "channel")
	c := &checker{
		fset: token.NewFileSet(), root: filepath.Clean(os.Args[1]), exports: exports(), own: map[string]*types.Package{},
		out: bufio.NewWriter(fd), wanted: map[string]bool{}, ids: map[string]int{},
	}
	c.module = modulePath(filepath.Join(c.root, "go.mod"))
	c.library = importer.ForCompiler(c.fset, "gc", c.open)
	folders := map[string]bool{}
	for _, file := range os.Args[2:] {
		c.wanted[file] = true
		folders[filepath.Dir(file)] = true
	}
	var sorted []string
	for folder := range folders {
		sorted = append(sorted, folder)
	}
	sort.Strings(sorted)
	for _, folder := range sorted {
		c.check(c.pathOf(folder), folder)
	}
	if err := c.out.Flush(); err != nil {
		fmt.Fprintln(os.Stderr, "gotypes:", err)
		os.Exit(1)
	}
}

func exports() map[string]string {
	found := map[string]string{}
	list := os.Getenv("WINNOW_EXPORTS")
	if list == "" {
		list = "/opt/winnow/exports"
	}
	text, _ := os.ReadFile(list)
	for _, line := range strings.Split(string(text), "\n") {
		if path, file, ok := strings.Cut(line, "\t"); ok {
			found[path] = file
		}
	}
	return found
}

func modulePath(file string) string {
	text, _ := os.ReadFile(file)
	for _, line := range strings.Split(string(text), "\n") {
		if fields := strings.Fields(line); len(fields) >= 2 && fields[0] == "module" {
			return strings.Trim(fields[1], "\"`")
		}
	}
	return "main"
}

func (c *checker) open(path string) (io.ReadCloser, error) {
	file, ok := c.exports[path]
	if !ok {
		return nil, fmt.Errorf("no export data of %s", path)
	}
	return os.Open(file)
}

func (c *checker) pathOf(folder string) string {
	relative, err := filepath.Rel(c.root, folder)
	if err != nil || relative == "." {
		return c.module
	}
	return c.module + "/" + filepath.ToSlash(relative)
}

// Import gives a package of the task or of the kit.
func (c *checker) Import(path string) (*types.Package, error) {
	if path == c.module || strings.HasPrefix(path, c.module+"/") {
		folder := filepath.Join(c.root, filepath.FromSlash(strings.TrimPrefix(strings.TrimPrefix(path, c.module), "/")))
		if pkg := c.check(path, folder); pkg != nil {
			return pkg, nil
		}
	}
	if path == "unsafe" {
		return types.Unsafe, nil
	}
	return c.library.Import(path)
}

func (c *checker) check(path, folder string) *types.Package {
	if pkg, ok := c.own[path]; ok {
		return pkg
	}
	c.own[path] = nil
	var files []*ast.File
	entries, _ := os.ReadDir(folder)
	for _, entry := range entries {
		name := entry.Name()
		if entry.IsDir() || !strings.HasSuffix(name, ".go") || strings.HasSuffix(name, "_test.go") {
			continue
		}
		if ok, err := build.Default.MatchFile(folder, name); err != nil || !ok {
			continue
		}
		if file, _ := parser.ParseFile(c.fset, filepath.Join(folder, name), nil, parser.SkipObjectResolution); file != nil {
			files = append(files, file)
		}
	}
	if len(files) == 0 {
		return nil
	}
	info := &types.Info{Types: map[ast.Expr]types.TypeAndValue{}, Defs: map[*ast.Ident]types.Object{}, Uses: map[*ast.Ident]types.Object{}}
	config := types.Config{Importer: c, Error: func(error) {}, FakeImportC: true}
	pkg, _ := config.Check(path, c.fset, files, info)
	c.own[path] = pkg
	for _, file := range files {
		if c.wanted[c.fset.File(file.Package).Name()] {
			c.write(file, pkg, info)
		}
	}
	return pkg
}

func (c *checker) write(file *ast.File, pkg *types.Package, info *types.Info) {
	s := &speller{checker: c, pkg: pkg, imported: map[string]string{}}
	for _, spec := range file.Imports {
		path := strings.Trim(spec.Path.Value, "\"`")
		if spec.Name != nil {
			s.imported[path] = spec.Name.Name
		} else {
			s.imported[path] = ""
		}
	}
	ast.Inspect(file, func(node ast.Node) bool {
		e, ok := node.(ast.Expr)
		if !ok {
			return true
		}
		if tv, known := info.Types[e]; known && !tv.IsBuiltin() && !tv.IsVoid() {
			c.line(e, s.id(tv.Type, tv.Value))
		} else if name, ok := e.(*ast.Ident); ok {
			object := info.Defs[name]
			if object == nil {
				object = info.Uses[name]
			}
			switch object := object.(type) {
			case *types.Var:
				c.line(e, s.id(object.Type(), nil))
			case *types.Const:
				c.line(e, s.id(object.Type(), object.Val()))
			}
		}
		return true
	})
}

func (c *checker) line(e ast.Expr, id int) {
	if id < 0 {
		return
	}
	file := c.fset.File(e.Pos())
	fmt.Fprintf(c.out, "E\t%s\t%d\t%d\t%d\n", file.Name(), file.Offset(e.Pos()), file.Offset(e.End()), id)
}

// speller writes types as one file would.
type speller struct {
	*checker
	pkg      *types.Package
	imported map[string]string
	depth    int
}

func (s *speller) qualify(other *types.Package) string {
	if other == s.pkg {
		return ""
	}
	name, ok := s.imported[other.Path()]
	switch {
	case !ok || name == "_" || name == ".":
		return "/" + other.Path() // no file can spell this
	case name == "":
		return other.Name()
	default:
		return name
	}
}

func (s *speller) emit(kind, name string, parts ...int) int {
	var list []string
	for _, part := range parts {
		list = append(list, fmt.Sprint(part))
	}
	text := kind + "\t" + strings.NewReplacer("\t", " ", "\n", " ").Replace(name) + "\t" + strings.Join(list, ",")
	if id, ok := s.ids[text]; ok {
		return id
	}
	id := len(s.ids)
	s.ids[text] = id
	fmt.Fprintf(s.out, "T\t%d\t%s\n", id, text)
	return id
}

// id writes a type and gives its number; -1 where nothing useful is known.
func (s *speller) id(t types.Type, value constant.Value) int {
	if t == nil || s.depth > 6 {
		return -1
	}
	s.depth++
	defer func() { s.depth-- }()
	kind, name, parts := s.describe(t)
	if kind == "" {
		return -1
	}
	if value != nil {
		parts = append(parts, s.emit("NOTHING", "constant"))
	}
	return s.emit(kind, name, parts...)
}

func (s *speller) parts(all ...types.Type) []int {
	var ids []int
	for _, t := range all {
		id := s.id(t, nil)
		if id < 0 {
			id = s.emit("UNKNOWN", "")
		}
		ids = append(ids, id)
	}
	return ids
}

func (s *speller) describe(t types.Type) (kind, name string, parts []int) {
	name = types.TypeString(t, s.qualify)
	if p, ok := types.Unalias(t).(*types.TypeParam); ok {
		return s.parameter(p, name)
	}
	if types.Identical(t, types.Universe.Lookup("error").Type()) {
		return "ERROR", name, nil
	}
	switch u := t.Underlying().(type) {
	case *types.Basic:
		return s.basic(t, u, name)
	case *types.Slice:
		return "LIST", name, s.parts(u.Elem())
	case *types.Array:
		return "LIST", s.arrayName(t, u, name), s.parts(u.Elem())
	case *types.Map:
		return "MAP", name, s.parts(u.Key(), u.Elem())
	case *types.Pointer:
		return "REFERENCE", name, s.parts(u.Elem())
	case *types.Interface:
		return "REFERENCE", name, nil
	case *types.Signature:
		return "FUNCTION", name, nil
	case *types.Struct:
		return "VALUE", name, nil
	case *types.Tuple:
		return "TUPLE", name, nil
	default:
		return "", "", nil
	}
}

// arrayName gives an array's length away even where its type has a name.
func (s *speller) arrayName(t types.Type, u *types.Array, name string) string {
	if strings.HasPrefix(name, "[") {
		return name
	}
	return types.TypeString(u, s.qualify)
}

func (s *speller) basic(t types.Type, u *types.Basic, name string) (string, string, []int) {
	info := u.Info()
	named := name != u.Name() && u.Info()&types.IsUntyped == 0
	var parts []int
	switch {
	case info&types.IsBoolean != 0:
		return "BOOLEAN", strings.TrimPrefix(name, "untyped "), nil
	case info&types.IsString != 0:
		return "STRING", strings.TrimPrefix(name, "untyped "), nil
	case info&types.IsInteger != 0:
		if named {
			parts = []int{s.emit("INTEGER", u.Name())}
		}
		return "INTEGER", s.untyped(name), parts
	case info&types.IsFloat != 0:
		if named {
			parts = []int{s.emit("FLOAT", u.Name())}
		}
		return "FLOAT", s.untyped(name), parts
	default:
		return "", "", nil
	}
}

func (s *speller) untyped(name string) string {
	switch name {
	case "untyped int":
		return "int"
	case "untyped rune":
		return "rune"
	case "untyped float":
		return "float64"
	default:
		return name
	}
}

func (s *speller) parameter(p *types.TypeParam, name string) (string, string, []int) {
	mark := s.emit("NOTHING", "type parameter")
	set := p.Constraint().Underlying().(*types.Interface)
	numeric, integer, terms := true, true, 0
	for i := 0; i < set.NumEmbeddeds(); i++ {
		numeric, integer, terms = terms_(set.EmbeddedType(i), numeric, integer, terms)
	}
	switch {
	case terms > 0 && numeric && integer:
		return "INTEGER", name, []int{s.emit("INTEGER", "number"), mark}
	case terms > 0 && numeric:
		return "FLOAT", name, []int{s.emit("INTEGER", "number"), mark}
	default:
		return "VALUE", name, []int{mark}
	}
}

func terms_(t types.Type, numeric, integer bool, count int) (bool, bool, int) {
	switch t := t.Underlying().(type) {
	case *types.Union:
		for i := 0; i < t.Len(); i++ {
			numeric, integer, count = terms_(t.Term(i).Type(), numeric, integer, count)
		}
	case *types.Interface:
		for i := 0; i < t.NumEmbeddeds(); i++ {
			numeric, integer, count = terms_(t.EmbeddedType(i), numeric, integer, count)
		}
	case *types.Basic:
		count++
		numeric = numeric && t.Info()&(types.IsInteger|types.IsFloat) != 0
		integer = integer && t.Info()&types.IsInteger != 0
	default:
		count++
		numeric, integer = false, false
	}
	return numeric, integer, count
}
