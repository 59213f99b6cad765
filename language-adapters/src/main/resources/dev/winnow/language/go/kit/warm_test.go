package warm

import (
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"
	"github.com/stretchr/testify/suite"
)

type warm struct{ suite.Suite }

func (warm *warm) TestWarm() { warm.Equal(1, 1) }

func TestWarm(t *testing.T) {
	assert.Equal(t, 1, 1)
	require.True(t, true)
	suite.Run(t, new(warm))
}
