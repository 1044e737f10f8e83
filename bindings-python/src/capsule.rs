//! Arrow tables across the border, through the `PyCapsule` interface.

use std::ffi::{CStr, c_void};
use std::ptr::NonNull;
use std::sync::Arc;

use arrow_array::ffi::{FFI_ArrowArray, FFI_ArrowSchema};
use arrow_array::ffi_stream::FFI_ArrowArrayStream;
use arrow_array::{Array, ArrayRef, RecordBatch, RecordBatchIterator, StructArray};
use arrow_schema::{DataType, SchemaRef};
use pyo3::prelude::*;
use pyo3::types::{PyCapsule, PyDict, PyList};

use crate::arrow_import::{self, Stream};
use crate::cells::describe;
use crate::errors::{raise_arrow, raise_producer, wrong};
use crate::parts::{self, Part};
use crate::result_table::{cell, table};

/// Reads a table from anything with `__arrow_c_stream__` or `__arrow_c_array__`; `None` for other objects.
pub(crate) fn read(object: &Bound<'_, PyAny>, name: &str) -> PyResult<Option<Vec<RecordBatch>>> {
    if let Some(method) = object.getattr_opt("__arrow_c_stream__")? {
        let capsule = method.call0().map_err(|error| raise_producer(object.py(), name, error))?;
        let pointer = pointer(&capsule, c"arrow_array_stream", name)?;
        #[expect(unsafe_code, reason = "the stream arrives as a pointer")]
        // SAFETY: the capsule bears the name that the interface reserves for a valid stream; `from_raw` moves it out
        // and leaves a released one behind.
        let stream = unsafe { FFI_ArrowArrayStream::from_raw(pointer.as_ptr().cast()) };
        // A producer in Python takes the interpreter by itself.
        let batches = object.py().detach(move || Stream::new(stream).and_then(Stream::read));
        return batches.map(Some).map_err(|error| raise_arrow(name, &error));
    }
    let Some(method) = object.getattr_opt("__arrow_c_array__")? else { return Ok(None) };
    let pair = method.call0().map_err(|error| raise_producer(object.py(), name, error))?;
    let Ok((schema, array)) = pair.extract::<(Bound<'_, PyAny>, Bound<'_, PyAny>)>() else {
        return Err(wrong(name.to_owned(), "two capsules of Arrow", &describe(&pair)));
    };
    let schema = pointer(&schema, c"arrow_schema", name)?;
    let array = pointer(&array, c"arrow_array", name)?;
    #[expect(unsafe_code, reason = "schema and array arrive as pointers")]
    // SAFETY: as above, for both capsules.
    let (schema, array) = unsafe {
        (FFI_ArrowSchema::from_raw(schema.as_ptr().cast()), FFI_ArrowArray::from_raw(array.as_ptr().cast()))
    };
    let data = arrow_import::read_array(array, &schema).map_err(|error| raise_arrow(name, &error))?;
    // Without these two checks the conversions below panic.
    if !matches!(data.data_type(), DataType::Struct(_)) {
        return Err(wrong(name.to_owned(), "a table", &format!("an array of type {}", data.data_type())));
    }
    let array = StructArray::from(data);
    if array.null_count() != 0 {
        return Err(wrong(name.to_owned(), "a table", "a struct array with null rows"));
    }
    Ok(Some(vec![RecordBatch::from(array)]))
}

/// Pointer of a capsule, when it is one and bears the name that the interface reserves for such things.
fn pointer(object: &Bound<'_, PyAny>, kind: &CStr, name: &str) -> PyResult<NonNull<c_void>> {
    let pointer = object.cast::<PyCapsule>().ok().and_then(|it| it.pointer_checked(Some(kind)).ok());
    pointer.ok_or_else(|| {
        let expected = format!("a capsule of Arrow named {}", kind.to_string_lossy());
        wrong(name.to_owned(), &expected, &describe(object))
    })
}

/// A table of results, which any Arrow-speaking library can take over.
#[pyclass(frozen, module = "attribution_core._core")]
pub(crate) struct ArrowTable {
    batch: RecordBatch,
}

impl ArrowTable {
    pub(crate) const fn new(batch: RecordBatch) -> Self {
        Self { batch }
    }

    fn schema(&self) -> SchemaRef {
        self.batch.schema()
    }
}

#[pymethods]
impl ArrowTable {
    #[pyo3(signature = (requested_schema=None))]
    fn __arrow_c_stream__<'py>(
        &self,
        py: Python<'py>,
        requested_schema: Option<Bound<'py, PyAny>>,
    ) -> PyResult<Bound<'py, PyCapsule>> {
        // The interface makes the request best effort; the schema of the results is always the same.
        drop(requested_schema);
        let batches = RecordBatchIterator::new([Ok(self.batch.clone())], self.schema());
        PyCapsule::new_with_value(py, FFI_ArrowArrayStream::new(Box::new(batches)), c"arrow_array_stream")
    }

    fn __arrow_c_schema__<'py>(&self, py: Python<'py>) -> PyResult<Bound<'py, PyCapsule>> {
        let schema =
            FFI_ArrowSchema::try_from(self.schema().as_ref()).map_err(|error| raise_arrow("", &error))?;
        PyCapsule::new_with_value(py, schema, c"arrow_schema")
    }

    fn __len__(&self) -> usize {
        self.batch.num_rows()
    }

    /// The columns in plain objects, for a pickle.
    fn parts<'py>(&self, py: Python<'py>) -> PyResult<Vec<Part<'py>>> {
        let schema = self.schema();
        let columns = schema.fields().iter().zip(self.batch.columns());
        columns.map(|(field, column)| parts::take_apart(py, field.name(), column)).collect()
    }

    /// A table from what `parts` gave.
    #[staticmethod]
    fn from_parts(parts: Vec<Part<'_>>) -> PyResult<Self> {
        let columns = parts.into_iter().enumerate().map(|(index, part)| parts::put_together(index, &part));
        let columns: Vec<(String, ArrayRef)> = columns.collect::<PyResult<_>>()?;
        let named = columns.iter().map(|(name, column)| (name.as_str(), Arc::clone(column)));
        table(named.collect()).map(Self::new)
    }

    #[getter]
    fn column_names(&self) -> Vec<String> {
        self.schema().fields().iter().map(|field| field.name().clone()).collect()
    }

    #[pyo3(signature = (limit=None))]
    fn to_dicts<'py>(&self, py: Python<'py>, limit: Option<usize>) -> PyResult<Bound<'py, PyList>> {
        let rows = PyList::empty(py);
        for row in 0..self.batch.num_rows().min(limit.unwrap_or(usize::MAX)) {
            let dict = PyDict::new(py);
            for (field, column) in self.schema().fields().iter().zip(self.batch.columns()) {
                dict.set_item(field.name(), cell(py, column.as_ref(), row)?)?;
            }
            rows.append(dict)?;
        }
        Ok(rows)
    }
}
